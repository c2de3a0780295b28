export type Member = {
  readonly id: number;
  /** Last heartbeat, ms since 1970. */
  readonly seen: number;
};

export type Ownership = {
  readonly partition: number;
  readonly member: number | null;
};

/** What one member has to do so that every member ends with its share. */
export interface Moves {
  /** Members that have been silent for too long. */
  readonly evict: readonly number[];
  readonly release: readonly number[];
  readonly claim: readonly number[];
}

/**
 * Shares differ by one at most: each member gets floor(P / M), and the first P mod M of them, by id, one more.
 * (ceil(P / M) for all would leave the last of four members without any of six partitions.) Members only ever take what is
 * free and give up what is their own, so two that decide at different times do not quarrel.
 */
export function planMoves(
  me: number,
  members: readonly Member[],
  ownerships: readonly Ownership[],
  silentSince: number,
): Moves {
  const evict = members.filter(({ id, seen }) => id !== me && seen < silentSince).map(({ id }) => id);
  const alive = members.map(({ id }) => id).filter((id) => !evict.includes(id));
  alive.sort((a, b) => a - b);
  const rest = ownerships.length % alive.length;
  const share = Math.floor(ownerships.length / alive.length) + (alive.indexOf(me) < rest ? 1 : 0);
  const mine = ownerships.filter(({ member }) => member === me);
  const free = ownerships.filter(({ member }) => member === null || evict.includes(member));
  const partitions = (some: readonly Ownership[]) => some.map(({ partition }) => partition);
  return {
    evict,
    release: partitions(mine.slice(share)),
    claim: partitions(free.slice(0, Math.max(0, share - mine.length))),
  };
}
