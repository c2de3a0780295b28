import { setTimeout as sleep } from 'node:timers/promises';
import type { Rec } from '@stemma/bus';
import { topicPlans } from '@stemma/runtime';
import { consumers, topicOf } from '../../services/cli/src/consumers.ts';
import { stemma } from '../stemma.ts';
import { backlog, compare, type Damage, lookUp, tellBacklog, waiting } from './damage.ts';
import { publishOver, stubbornly } from './feed.ts';
import { type Fleet, type Launch, startFleet } from './fleet.ts';
import type { Ground } from './ground.ts';
import { foretell } from './oracle.ts';
import type { Blow, Kind, Members } from './plan.ts';

export interface ChaosOptions {
  readonly ground: Ground;
  readonly messages: readonly Rec[];
  readonly plan: readonly Blow[];
  readonly members: Members;
  readonly faulty?: NonNullable<Launch['faulty']>;
  /** Whether to do it all over from the first message in the end; true unless told. */
  readonly rewind?: boolean;
  readonly say: (line: string) => void;
}

export interface Survived {
  readonly kills: Partial<Record<Kind, number>>;
  /** Processes that ended of themselves, and were started again. */
  readonly falls: number;
  readonly after: Damage;
  /** The same once every group was sent back to the start and had handled everything again; how long SIGTERM took. */
  readonly rewound?: Damage & { readonly stopMs: number };
}

// Long: after an outage, retries may be half a minute apart.
const stuckAfterMs = 90_000;

/**
 * Feeds messages through real processes while the plan is carried out on them, waits until nothing waits any more,
 * and compares with the oracle; then all over again from the first message.
 */
export async function survive(options: ChaosOptions): Promise<Survived> {
  const { ground, messages, plan, members, faulty, rewind = true, say } = options;
  const { bus, store } = ground;
  const expected = await foretell(messages);
  say(`the oracle foretells ${expected.articles.length} articles and ${expected.letters.length} dead letters`);
  await bus.ensure(topicPlans(consumers));
  // Node writes its cache of compiled modules when a process ends in order; who is killed never does.
  await stemma(['help'], ground.env);
  const fleet = () => startFleet({ members, env: ground.env, ...(faulty && { faulty }) });

  const first = fleet();
  try {
    const overMs = plan.at(-1)?.atMs ?? 0;
    await Promise.all([publishOver(bus, messages, overMs), carryOut(plan, first, ground, say)]);
    await drained(ground, first, say);
    const after = compare(expected, await lookUp(store, bus));
    say(`${inShort(after)}; ${first.falls} processes ended of themselves`);
    const told = { kills: countByKind(plan), falls: first.falls, after };
    if (!rewind) return told;
    const stopMs = await first.drain();
    say(`stopped in ${stopMs} ms`);
    for (const consumer of consumers) await stubbornly(() => bus.rewind(consumer.name, topicOf(consumer)));
    const rewound = await again(fleet(), async (second) => {
      await drained(ground, second, say);
      return compare(expected, await lookUp(store, bus));
    });
    return { ...told, rewound: { ...rewound, stopMs } };
  } finally {
    await first.end();
  }
}

async function again<T>(fleet: Fleet, act: (fleet: Fleet) => Promise<T>): Promise<T> {
  try {
    return await act(fleet);
  } finally {
    await fleet.end();
  }
}

const inShort = ({ lost, doubled, stale, sameHash }: Damage): string =>
  `${lost.length} lost, ${doubled.length} doubled, ${stale.length} stale, ${sameHash ? 'the' : 'not the'} same hash`;

const countByKind = (plan: readonly Blow[]): Partial<Record<Kind, number>> =>
  Object.fromEntries([...Map.groupBy(plan, ({ kind }) => kind)].map(([kind, blows]) => [kind, blows.length]));

/** Strikes when the plan says so. Blows overlap; two of a kind on one server do not. */
async function carryOut(
  plan: readonly Blow[],
  fleet: Fleet,
  ground: Ground,
  say: (line: string) => void,
): Promise<void> {
  const start = performance.now();
  const inHand: Promise<void>[] = [];
  const last = new Map<Kind, Promise<void>>();
  const strike = ({ kind, victim, lastsMs }: Blow): Promise<void> => {
    if (kind === 'kill') return Promise.resolve(fleet.kill(victim));
    if (kind === 'stop') return fleet.stop(victim, lastsMs);
    const done = (last.get(kind) ?? Promise.resolve()).then(() => ground.strikes[kind]?.(lastsMs));
    last.set(kind, done);
    return done;
  };
  for (const [i, blow] of plan.entries()) {
    await sleep(Math.max(0, start + blow.atMs - performance.now()));
    const whom = blow.kind === 'kill' || blow.kind === 'stop' ? ` of worker ${blow.victim}` : '';
    const lasting = blow.kind === 'kill' ? '' : ` for ${Math.round(blow.lastsMs)} ms`;
    say(`${i + 1}: ${blow.kind}${whom}${lasting} after ${Math.round(blow.atMs)} ms`);
    const over = strike(blow);
    // What fails before all of it is awaited is told there, not here.
    over.catch(() => undefined);
    inHand.push(over);
  }
  await Promise.all(inHand);
}

/**
 * Waits until no group has anything left, three times in a row: a message may be on its way while the lags are asked for.
 * Throws when nothing has moved for long, and tells then what waits where, and how the workers and their ground are.
 */
async function drained(ground: Ground, fleet: Fleet, say: (line: string) => void): Promise<void> {
  const start = performance.now();
  let movedAt = start;
  let before = -1;
  for (let empty = 0; empty < 3; ) {
    const backlogs = await stubbornly(() => backlog(ground.bus));
    const left = waiting(backlogs);
    if (before < 0) say(`${left} messages wait`);
    if (left !== before) movedAt = performance.now();
    before = left;
    empty = left === 0 ? empty + 1 : 0;
    if (performance.now() - movedAt > stuckAfterMs) {
      const around = await ground.tell?.();
      throw new Error(
        [`${left} messages wait and nothing moves`, tellBacklog(backlogs), fleet.lastWords(), around].join('\n'),
      );
    }
    await sleep(empty ? 20 : 200);
  }
  say(`drained in ${Math.round(performance.now() - start)} ms`);
}
