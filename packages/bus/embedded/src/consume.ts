import { setImmediate, setTimeout } from 'node:timers/promises';
import type { BusError, Subscription } from '@stemma/bus';
import type { Bell } from './bell.ts';
import type { Database } from './database.ts';
import { passes } from './errors.ts';
import { type Membership, makeMembership } from './membership.ts';
import { makeShare, type Settle } from './share.ts';
import type { Topics } from './topics.ts';

export interface Consuming {
  readonly db: Database;
  readonly topics: Topics;
  readonly bell: Bell;
  readonly memberTimeoutMs: number;
  readonly now: () => number;
  /** Told once each time that consuming has to wait for the disk or for a lock. */
  readonly warn: (error: BusError) => void;
}

// One or two of the beats may come late, in a process that is short of time, before its member counts as dead.
const beatsPerTimeout = 4;
// How long to leave a full disk or a held lock alone.
const troubleMs = 1_000;

/** Consumes as one member of a group until the signal. Rejects only with what waiting does not cure. */
export async function consume(bus: Consuming, subscription: Subscription, settle: Settle): Promise<void> {
  const { signal, group } = subscription;
  const topic = bus.db.read(() => bus.topics.get(subscription.topic));
  const member = makeMembership({ ...bus, group, topic, timeoutMs: bus.memberTimeoutMs });
  const share = makeShare({ ...bus, topic, member }, subscription, settle);
  const beatMs = bus.memberTimeoutMs / beatsPerTimeout;
  const beat = setInterval(() => quietly(member.beat), beatMs).unref();
  let troubled = false;
  try {
    while (!signal.aborted) {
      try {
        const idleMs = await share.work();
        subscription.beat?.(true);
        await (idleMs === 0 ? setImmediate() : bus.bell.wait(signal, Math.min(beatMs, idleMs)));
        troubled = false;
      } catch (error) {
        if (!passes(error)) throw error;
        subscription.beat?.(false);
        if (!troubled) bus.warn(error);
        troubled = true;
        await setTimeout(troubleMs, undefined, { signal }).catch(() => undefined);
      }
    }
  } finally {
    clearInterval(beat);
    share.loseAll();
    quietly(member.leave);
  }
}

// A beat that fails is made up for by the next, a leave that fails by eviction; what is really wrong, the loop meets too.
function quietly(act: Membership['beat']): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
