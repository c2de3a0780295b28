import { expect, it, onTestFinished } from 'vitest';
import { makeFetcher } from './fetcher.ts';
import type { Part } from './part.ts';
import type { FetchedPartition } from './wire.ts';

const message = (offset: number) => ({ offset: String(offset), timestamp: '0', key: null, value: null, headers: {} });
const answer = (...offsets: number[]): { responses: { topicName: string; partitions: FetchedPartition[] }[] } => {
  const end = String((offsets.at(-1) ?? -1) + 1);
  const messages = offsets.map(message) as never;
  return {
    responses: [
      { topicName: 't', partitions: [{ partition: 0, highWatermark: end, lastStableOffset: end, messages }] },
    ],
  };
};

it('feeds a partition once though its old leader and its new one were asked for the same', async () => {
  let leader = 1;
  const answers = new Map([1, 2].map((id) => [id, Promise.withResolvers<ReturnType<typeof answer>>()]));
  const cluster = {
    findTopicPartitionMetadata: () => [{ partitionId: 0, leader }],
    findBroker: async ({ nodeId }: { nodeId: number }) => ({ fetch: () => answers.get(nodeId)?.promise }),
  };
  let next = 0;
  const fed: number[] = [];
  const part = {
    partition: 0,
    wanted: () => (fed.length < 3 ? next : undefined),
    feed: (page) => {
      fed.push(...page.records.map(({ offset }) => offset));
      next = page.next;
    },
  } as Pick<Part, 'partition' | 'wanted' | 'feed'> as Part;
  const fetcher = makeFetcher(
    { cluster, topic: 't' } as never,
    () => [part],
    () => undefined,
    () => undefined,
  );
  onTestFinished(() => fetcher.stop());
  fetcher.look();
  leader = 2;
  fetcher.look();
  answers.get(1)?.resolve(answer(0, 1, 2));
  await expect.poll(() => fed).toEqual([0, 1, 2]);
  answers.get(2)?.resolve(answer(0, 1));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(fed).toEqual([0, 1, 2]);
});

it('takes what trickles in up together: a broker that answers at once is not asked all the time', async () => {
  let fetches = 0;
  const cluster = {
    findTopicPartitionMetadata: () => [{ partitionId: 0, leader: 1 }],
    findBroker: async () => ({
      fetch: async () => {
        fetches += 1;
        return answer(fetches - 1);
      },
    }),
  };
  let next = 0;
  const feed: Part['feed'] = (page) => {
    next = page.next;
  };
  const part = { partition: 0, wanted: () => next, feed } as Pick<Part, 'partition' | 'wanted' | 'feed'> as Part;
  const fetcher = makeFetcher(
    { cluster, topic: 't' } as never,
    () => [part],
    () => undefined,
    () => undefined,
  );
  fetcher.look();
  await new Promise((resolve) => setTimeout(resolve, 200));
  fetcher.stop();
  expect(fetches).toBeGreaterThan(1);
  expect(fetches).toBeLessThanOrEqual(12);
  expect(next).toBe(fetches);
});
