import { once } from 'node:events';
import { BusError, type Rec, type Subscription } from '@stemma/bus';
import { busError, type Patience, passes, patiently } from './errors.ts';
import { makeFetcher } from './fetcher.ts';
import { keepMembership } from './keep.ts';
import type { Links } from './links.ts';
import { makeMembership } from './membership.ts';
import type { Ground, Settle } from './part.ts';
import { makeShare } from './share.ts';
import { makeTurns } from './turns.ts';

export interface Consuming extends Patience, Links {
  publish(records: readonly Rec[]): Promise<void>;
  readonly memberTimeoutMs: number;
  /** How many partitions of one member may be worked on at once. */
  readonly batchesAtOnce: number;
  /** Told once each time that consuming has to wait for the brokers, and of what retention deleted before it was read. */
  readonly warn: (error: BusError) => void;
}

// Trouble that comes again so soon is the same, and told already.
const sameTroubleMs = 10_000;

/** Consumes as one member of a group until the signal. Rejects only with what waiting does not cure. */
export async function consume(bus: Consuming, subscription: Subscription, settle: Settle): Promise<void> {
  const { group, topic, signal, beat } = subscription;
  const link = await bus.dial(topic);
  // Beats and commits have a connection of their own: on that of the fetches, a broker answers them only after the fetch that waits there.
  const groupLink = await bus.dial(topic).catch((error) => {
    bus.hangUp(link);
    throw error;
  });
  const member = makeMembership(groupLink, group, bus.memberTimeoutMs);
  const failing = new AbortController();
  const ending = AbortSignal.any([signal, failing.signal]);
  const what = `${group} on ${topic}`;

  let troubledAt = Number.NEGATIVE_INFINITY;
  const trouble = (error: unknown): void => {
    const said = busError(what, error);
    // The topic was there when this began; a broker that just came up may not know it yet.
    const mayPass = passes(said) || (said instanceof BusError && said.code === 'unknown-topic');
    const now = performance.now();
    if (!mayPass) failing.abort(said);
    else if (now - troubledAt > sameTroubleMs) bus.warn(said);
    troubledAt = now;
  };
  const skipped = (partition: number, from: number, to: number): void => {
    const where = `${what}, partition ${partition}: ${from} is no more, going on at ${to}`;
    bus.warn(new BusError('skipped', `${where}; keep messages for longer, or consume them sooner`));
  };
  const ground: Omit<Ground, 'refused'> = {
    position: (partition) => patiently(bus, what, () => member.position(partition)),
    holds: () => patiently(bus, what, member.holds),
    publish: bus.publish,
    commit: (partition, next, ours) => patiently(bus, what, () => member.commit(partition, next, ours)),
    turn: makeTurns(bus.batchesAtOnce),
    hungry: () => fetcher.look(),
    trouble,
  };
  const share = makeShare(subscription, settle, ground, (error) => failing.abort(error));
  const fetcher = makeFetcher(link, share.parts, trouble, skipped);

  const ended = new AbortController();
  const keeping = { member, share, timeoutMs: bus.memberTimeoutMs, ending, ended: ended.signal, trouble, beat };
  const kept = signal.aborted ? undefined : keepMembership(keeping);
  if (!ending.aborted) await once(ending, 'abort');
  fetcher.stop();
  share.assign([]);
  await share.empty();
  ended.abort();
  await kept;
  // What fails here, the timeout of the member makes up for.
  await member.leave().catch(() => undefined);
  bus.hangUp(link);
  bus.hangUp(groupLink);
  if (failing.signal.aborted) throw failing.signal.reason;
}
