/** What is compared of a version: the codes of its headline and of its text; of both or of neither, when it was said (ms since 1970); and the host that it was published on (`hostOf`), where it is known. */
export interface Comparable {
  readonly top: Uint16Array;
  readonly codes: Uint16Array;
  readonly time?: number;
  readonly host?: number | undefined;
}

/** An order of their own, whichever was given first: what is measured of two is the same both ways. */
export const precedes = (one: Comparable, other: Comparable): boolean =>
  (order(one.codes, other.codes) || order(one.top, other.top)) <= 0;

/** The shorter first, then by the first code that differs. */
function order(a: Uint16Array, b: Uint16Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const i = a.findIndex((code, at) => code !== b[at]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
