/** What is under way, for who has to wait for all of it. */
export interface Work {
  track<T>(promise: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, however it ended. */
  done(): Promise<void>;
}

export function makeWork(): Work {
  const underWay = new Set<Promise<unknown>>();
  return {
    track: async (promise) => {
      underWay.add(promise);
      try {
        return await promise;
      } finally {
        underWay.delete(promise);
      }
    },
    done: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
