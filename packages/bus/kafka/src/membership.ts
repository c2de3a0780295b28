import { setTimeout } from 'node:timers/promises';
import { decodeShare, encodeClaim, encodeShares, protocol } from './claims.ts';
import { openCoordinator } from './coordinator.ts';
import { typeOf } from './errors.ts';
import { type Link, located, offsetsAt } from './fetch.ts';
import { gather } from './gather.ts';

/** What the group says of a member: go on, join again, or that it is none any more and what it had is others'. */
export type Standing = 'stable' | 'rebalancing' | 'evicted';

/** One consumer's place in its group, by Kafka's classic group protocol. Its methods throw kafkajs's errors. */
export interface Membership {
  /** Joins, or joins again, with what it holds; resolves to what it is to have, or to undefined after an eviction. */
  join(held: readonly number[]): Promise<readonly number[] | undefined>;
  /** Says that this member is alive. */
  beat(): Promise<Standing>;
  /** Whether the group still counts on this member; asks only when it has not heard so for a while. */
  holds(): Promise<boolean>;
  /** Where the group stands in a partition; its first message when it has never been there. */
  position(partition: number): Promise<number>;
  /**
   * Moves the position. False when this member was evicted, or the partition was not `ours` any more at the moment of
   * sending; nothing is moved then.
   */
  commit(partition: number, next: number, ours: () => boolean): Promise<boolean>;
  leave(): Promise<void>;
}

/** Where the group is to stand in a partition, if that is `ours` at the moment of sending. */
interface Move {
  readonly partition: number;
  readonly next: number;
  readonly ours: () => boolean;
}

const againMs = 20;

/** The name by which Kafka knows a group of the port, whose members share one topic. No topic's name has an `@`. */
export const groupIdOf = (group: string, topic: string): string => `${group}@${topic}`;

/** A member of a group, which joins at the first `join`. Silent for `timeoutMs`, it counts as dead. */
export function makeMembership(link: Link, group: string, timeoutMs: number): Membership {
  const { cluster, topic } = link;
  const groupId = groupIdOf(group, topic);
  const ask = openCoordinator(link, groupId);
  let memberId = '';
  let generation = -1;
  // The group counts on this member for `timeoutMs` from here, by the monotonic clock.
  let provenAt = Number.NEGATIVE_INFINITY;
  let joining: Promise<unknown> = Promise.resolve();
  let joins = 0;

  const joinOnce = async (held: readonly number[]): Promise<readonly number[]> => {
    const joined = await ask((broker) =>
      broker.joinGroup({
        groupId,
        memberId,
        sessionTimeout: timeoutMs,
        // Whoever is alive joins again at once, whatever it works on; so nobody need be waited for any longer.
        rebalanceTimeout: timeoutMs,
        groupProtocols: [{ name: protocol, metadata: encodeClaim(topic, held) }],
      }),
    );
    memberId = joined.memberId;
    generation = joined.generationId;
    const sentAt = performance.now();
    const partitions = cluster.findTopicPartitionMetadata(topic).length;
    const leads = joined.leaderId === memberId;
    const groupAssignment = leads ? encodeShares(topic, partitions, joined.members) : [];
    const { memberAssignment } = await ask((broker) =>
      broker.syncGroup({ groupId, memberId, generationId: generation, groupAssignment }),
    );
    provenAt = sentAt;
    return decodeShare(topic, memberAssignment);
  };

  const join = async (held: readonly number[]): Promise<readonly number[] | undefined> => {
    for (;;) {
      try {
        return await joinOnce(held);
      } catch (error) {
        const standing = standingOf(error);
        if (!standing) throw error;
        if (typeOf(error) === 'UNKNOWN_MEMBER_ID') memberId = '';
        if (standing === 'evicted') return undefined;
        await setTimeout(againMs);
      }
    }
  };

  const beat = async (): Promise<Standing> => {
    const sentAt = performance.now();
    const standing = await ask((broker) => broker.heartbeat({ groupId, memberId, groupGenerationId: generation }))
      .then((): Standing => 'stable')
      .catch((error) => standingOf(error) ?? Promise.reject(error));
    if (standing !== 'evicted') provenAt = sentAt;
    return standing;
  };

  const commit = gather<Move, boolean>(async (moves) => {
    for (;;) {
      // A join that is under way changes the generation; the one before it is refused from then on.
      await joining;
      const asked = joins;
      const ours = moves.map((move) => move.ours());
      const moving = moves.filter((_, i) => ours[i]);
      if (moving.length === 0) return ours;
      const partitions = moving.map(({ partition, next }) => ({ partition, offset: String(next) }));
      try {
        const topics = [{ topic, partitions }];
        await ask((broker) => broker.offsetCommit({ groupId, memberId, groupGenerationId: generation, topics }));
        return ours;
      } catch (error) {
        const standing = standingOf(error);
        if (!standing) throw error;
        // What was sent as another join began is refused for that, and says nothing of what this member has now.
        if (standing === 'evicted' && joins === asked) return moves.map(() => false);
        await setTimeout(againMs);
      }
    }
  });

  return {
    join: (held) => {
      joins += 1;
      const joined = join(held);
      joining = joined.catch(() => undefined);
      return joined;
    },
    beat,
    holds: async () => {
      for (;;) {
        await joining;
        const asked = joins;
        if (performance.now() - provenAt < timeoutMs / 2 || (await beat()) !== 'evicted') return true;
        if (joins === asked) return false;
      }
    },
    position: async (partition) => {
      const { responses } = await ask((broker) =>
        broker.offsetFetch({ groupId, topics: [{ topic, partitions: [{ partition }] }] }),
      );
      const committed = Number(responses[0]?.partitions[0]?.offset ?? -1);
      return committed >= 0
        ? committed
        : ((await located(link, () => offsetsAt(link, [partition], 'first'))).get(partition) ?? 0);
    },
    commit: (partition, next, ours) => commit({ partition, next, ours }),
    leave: async () => {
      if (memberId !== '') await ask((broker) => broker.leaveGroup({ groupId, memberId }));
    },
  };
}

/** What an error says of the member that it came to; undefined where it says nothing of it. */
export function standingOf(error: unknown): Exclude<Standing, 'stable'> | undefined {
  switch (typeOf(error)) {
    case 'UNKNOWN_MEMBER_ID':
    case 'ILLEGAL_GENERATION':
      return 'evicted';
    case 'REBALANCE_IN_PROGRESS':
      return 'rebalancing';
    default:
      return undefined;
  }
}
