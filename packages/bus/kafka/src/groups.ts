import { BusError, type Lag } from '@stemma/bus';
import { busError, type Patience, patiently } from './errors.ts';
import { byLeader, fetchPages, type Link, located, offsetsAt } from './fetch.ts';
import { groupIdOf, standingOf } from './membership.ts';
import type { Topic } from './topics.ts';

const partitionsOf = ({ partitions }: Topic) => Array.from({ length: partitions }, (_, partition) => partition);

/** What waits for a group, by partition. A position before the head stands at the head. */
export function lagOf(patience: Patience, link: Link, group: string, topic: Topic): Promise<Lag[]> {
  const groupId = groupIdOf(group, topic.name);
  const partitions = partitionsOf(topic);
  const ask = async (): Promise<Lag[]> => {
    const coordinator = await link.cluster.findGroupCoordinator({ groupId });
    const { responses } = await coordinator.offsetFetch({
      groupId,
      topics: [{ topic: topic.name, partitions: partitions.map((partition) => ({ partition })) }],
    });
    const committed = new Map(responses[0]?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    const first = await offsetsAt(link, partitions, 'first');
    const ends = await offsetsAt(link, partitions, 'end');
    return Promise.all(
      partitions.map((partition) => {
        const position = Math.max(committed.get(partition) ?? 0, first.get(partition) ?? 0);
        return lagFrom(link, partition, position, ends.get(partition) ?? 0);
      }),
    );
  };
  return patiently(patience, `the lag of ${group} on ${topic.name}`, () => located(link, ask));
}

async function lagFrom(link: Link, partition: number, position: number, end: number): Promise<Lag> {
  const [leader] = byLeader(link, [partition]).keys();
  for (let next = position; leader !== undefined && next < end; ) {
    // A broker gives one batch at least, however little it is asked for.
    const [page] = await fetchPages(link, leader, new Map([[partition, next]]), 0, 1);
    const waiting = page?.records[0];
    if (waiting) return { partition, position: waiting.offset, end, oldest: waiting.timestamp };
    next = page?.next ?? end;
  }
  return { partition, position: end, end };
}

/**
 * Sends a group back to the head. Throws `busy` while a member is at work, or was until less than its timeout ago: the
 * broker itself refuses a position that comes from no member then.
 */
export async function rewind(patience: Patience, link: Link, group: string, topic: Topic): Promise<void> {
  const groupId = groupIdOf(group, topic.name);
  const what = `rewinding ${group} on ${topic.name}`;
  const first = await patiently(patience, what, () =>
    located(link, () => offsetsAt(link, partitionsOf(topic), 'first')),
  );
  const partitions = [...first].map(([partition, offset]) => ({ partition, offset: String(offset) }));
  const coordinator = await patiently(patience, what, () => link.cluster.findGroupCoordinator({ groupId }));
  try {
    await coordinator.offsetCommit({
      groupId,
      memberId: '',
      groupGenerationId: -1,
      topics: [{ topic: topic.name, partitions }],
    });
  } catch (error) {
    if (!standingOf(error)) throw busError(what, error);
    throw new BusError('busy', `${group} has members at work on ${topic.name}; stop them, then rewind`, {
      cause: error,
    });
  }
}
