/** What one consumer tells of its loop. */
export interface LifeSigns {
  /** The loop has come round; whether the group counts on this member. */
  beat(joined: boolean): void;
  /** Something is in hand, however long that takes: the loop counts as moving. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** The consumer has ended. */
  leave(): void;
}

/** A consumer as seen from outside. */
export interface Member {
  readonly stage: string;
  readonly topic: string;
  readonly joined: boolean;
  /** Seconds since the loop last moved; 0 while a message is in hand. */
  readonly idleSeconds: number;
}

/** The signs of life of the consumers of this process. */
export interface Vitals {
  enter(stage: string, topic: string): LifeSigns;
  members(): readonly Member[];
}

/** `now` is a monotonic clock in ms. */
export function openVitals(now: () => number = () => performance.now()): Vitals {
  const members = new Set<() => Member>();
  return {
    enter: (stage, topic) => {
      let joined = false;
      let movedAt = now();
      let inHand = 0;
      const seen = () => ({ stage, topic, joined, idleSeconds: inHand > 0 ? 0 : (now() - movedAt) / 1000 });
      members.add(seen);
      return {
        beat: (counted) => {
          joined = counted;
          movedAt = now();
        },
        during: async (work) => {
          inHand += 1;
          try {
            return await work();
          } finally {
            inHand -= 1;
            movedAt = now();
          }
        },
        leave: () => void members.delete(seen),
      };
    },
    members: () => [...members].map((seen) => seen()),
  };
}
