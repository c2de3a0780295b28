/** Maps with at most `limit` in hand at once; results keep the order of the items. The first rejection rejects all. */
export async function mapConcurrent<A, B>(
  items: readonly A[],
  limit: number,
  act: (item: A) => Promise<B>,
): Promise<B[]> {
  const results = new Array<B>(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await act(items[i] as A);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
