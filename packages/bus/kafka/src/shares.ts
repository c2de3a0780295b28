/** What one member of a group holds when it joins. */
export interface Claim {
  readonly member: string;
  readonly partitions: readonly number[];
}

/**
 * Who gets what, so that shares differ by one at most and as little as possible moves. A partition that is to move is
 * nobody's in this round: its holder ends its batch, gives it up, joins again, and then it is free for another (the
 * cooperative way of Kafka's KIP-429). So no partition has two owners, and whoever keeps one need not stop.
 */
export function planShares(claims: readonly Claim[], partitions: number): Map<string, number[]> {
  const byClaims = claims.toSorted(
    (a, b) => b.partitions.length - a.partitions.length || (a.member < b.member ? -1 : 1),
  );
  const [floor, rest] = [Math.floor(partitions / claims.length), partitions % claims.length];
  const quotaOf = (rank: number) => floor + (rank < rest ? 1 : 0);
  const held = new Set(claims.flatMap((claim) => claim.partitions));
  const free = Array.from({ length: partitions }, (_, p) => p).filter((p) => !held.has(p));
  const taken = new Set<number>();
  const shares = new Map<string, number[]>();
  for (const [rank, { member, partitions: claimed }] of byClaims.entries()) {
    const kept = claimed.filter((p) => p < partitions && !taken.has(p)).slice(0, quotaOf(rank));
    const share = [...kept, ...free.splice(0, quotaOf(rank) - kept.length)];
    for (const p of share) taken.add(p);
    shares.set(member, share);
  }
  return shares;
}
