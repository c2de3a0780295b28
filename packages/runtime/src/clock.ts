/** Tells the present. A function, so that a replay can hand in a recorded one. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that stands where it was last set; it never goes back. */
export function virtualClock(start = 0): Clock & { set(to: number): void } {
  let present = start;
  return Object.assign(() => new Date(present), {
    set: (to: number) => {
      present = Math.max(present, to);
    },
  });
}
