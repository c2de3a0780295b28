import { expect, it } from 'vitest';
import { makeMembership } from './membership.ts';
import { AssignerProtocol, type Broker } from './wire.ts';

const memberAssignment = AssignerProtocol.MemberAssignment.encode({
  version: 1,
  assignment: { t: [3] },
  userData: Buffer.alloc(0),
});
const refusal = (type: string) => Object.assign(new Error(type), { name: 'KafkaJSProtocolError', type });

/** A member of a group of a broker that answers joins at once, in ever new generations, and the rest as it is told. */
function member(answers: Partial<Broker>) {
  let generationId = 0;
  const broker = {
    joinGroup: async () => {
      generationId += 1;
      return { generationId, leaderId: 'other', memberId: 'me', members: [] };
    },
    syncGroup: async () => ({ memberAssignment }),
    ...answers,
  };
  const cluster = {
    findGroupCoordinator: async () => broker,
    findTopicPartitionMetadata: () => [],
  };
  return makeMembership({ cluster, topic: 't' } as never, 'g', 20);
}

const ours = () => true;

it('says a position once more that was sent as the generation before a join, and refused for that', async () => {
  const generations: number[] = [];
  const refused = Promise.withResolvers<never>();
  const own = member({
    offsetCommit: async ({ groupGenerationId }) => {
      generations.push(groupGenerationId);
      if (groupGenerationId === 1) await refused.promise;
    },
  });
  await own.join([]);
  const committed = own.commit(3, 7, ours);
  await expect.poll(() => generations).toEqual([1]);
  await own.join([3]);
  refused.reject(refusal('ILLEGAL_GENERATION'));
  expect(await committed).toBe(true);
  expect(generations).toEqual([1, 2]);
});

it('asks once more whether it holds when a join came between', async () => {
  const refused = Promise.withResolvers<never>();
  const beats: number[] = [];
  const own = member({
    heartbeat: async ({ groupGenerationId }) => {
      beats.push(groupGenerationId);
      await refused.promise;
    },
  });
  await own.join([]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const held = own.holds();
  await expect.poll(() => beats).toEqual([1]);
  await own.join([3]);
  refused.reject(refusal('ILLEGAL_GENERATION'));
  expect(await held).toBe(true);
});

it.each(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID'])(
  'gives up what is refused with %s and no join since',
  async (type) => {
    const own = member({
      offsetCommit: () => Promise.reject(refusal(type)),
      heartbeat: () => Promise.reject(refusal(type)),
    });
    await own.join([]);
    expect(await own.commit(3, 7, ours)).toBe(false);
    expect(await own.beat()).toBe('evicted');
  },
);
