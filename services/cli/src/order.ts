export const orders = ['recorded', 'reversed', 'shuffled'] as const;
export type Order = (typeof orders)[number];

/** Items in an order; `shuffled` is a Fisher and Yates shuffle that the seed decides. */
export function arrange<T>(items: readonly T[], order: Order, seed: number): T[] {
  if (order === 'recorded') return [...items];
  if (order === 'reversed') return items.toReversed();
  const shuffled = [...items];
  let state = (seed % 2_147_483_646) + 1;
  for (let i = shuffled.length - 1; i > 0; i--) {
    // Park and Miller's minimal standard generator: the same numbers on every machine.
    state = (state * 48_271) % 2_147_483_647;
    const j = state % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
