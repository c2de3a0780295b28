/** A stream of pseudo-random numbers in [0, 1) that is the same for the same seed everywhere: mulberry32 (Tommy Ettinger, 2017, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a generator asks of chance, drawn from one stream. */
export interface Chance {
  /** True with this probability. */
  (probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** One of a list. Throws when it is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** Chance of one seed: equal seeds give equal answers in the same order of asking. */
export function chanceOf(seed: number): Chance {
  const next = random(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from: the list is empty');
    return list[whole(0, list.length - 1)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  return Object.assign((probability: number) => next() < probability, { whole, pick, shuffle });
}
