/** Draws that a seed repeats. */
export interface Draw {
  /** In [0, 1). */
  (): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(p: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32, a generator in the public domain. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return Object.assign(next, {
    whole,
    chance: (p: number) => next() < p,
    pick: <T>(from: readonly T[]): T => from[whole(0, from.length - 1)]!,
  });
}

/** The same draws out of a smaller world: what is filled with them agrees by chance in many places. */
export const fewChoices = (draw: Draw): Draw =>
  Object.assign(() => draw(), {
    whole: (from: number, to: number) => draw.whole(from, Math.min(to, from + 4)),
    chance: draw.chance,
    pick: <T>(from: readonly T[]): T => draw.pick(from.slice(0, 3)),
  });
