import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findJava } from '../../infra/maven.ts';
import { newsroom } from '../stemma.ts';
import { survive } from './chaos.ts';
import { feedOf } from './feed.ts';
import { type Ground, openEmbeddedGround } from './ground.ts';
import { planOf } from './plan.ts';
import { openServersGround } from './servers.ts';

// Where the build runs there must be a JDK and Maven; elsewhere their absence is said aloud.
const without = !findJava() && process.env.CI !== 'true';
if (without) process.stderr.write('\n!!! NO CHAOS ON KAFKA AND OPENSEARCH: it needs Java 17 and Maven on the path\n\n');

const cassette = join(newsroom, 'cassette.jsonl');
// It stands in what a failure prints; CHAOS_SEED repeats it.
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);
const members = { cleaner: 2, deduper: 2, tagger: 1, indexer: 2 };
const victims = 7;
const whole = { lost: [], doubled: [], stale: [], sameHash: true };

async function shortRun(ground: Ground, kills: number, everyMs: number): Promise<void> {
  onTestFinished(() => ground.close());
  const { weights, sessionMs } = ground;
  const plan = planOf({ seed, kills, weights, victims, everyMs, sessionMs, outageMs: 4_000 });
  const messages = await feedOf(cassette, seed);
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const { after, rewound } = await survive({ ground, messages, plan, members, say }).catch((cause: Error) => {
    throw new Error(`seed ${seed}: ${cause.message}\n${said.join('\n')}`, { cause });
  });
  expect({ seed, after, rewound }).toMatchObject({ seed, after: whole, rewound: whole });
}

it('embedded: processes killed and stopped at any moment lose nothing, double nothing, leave nothing stale', async () => {
  await shortRun(await openEmbeddedGround(), 14, 500);
});

describe.skipIf(without)('on real servers', () => {
  it('so do they while the broker and the store are killed, busy, cut off and silent', async () => {
    await shortRun(await openServersGround(), 12, 700);
  });
});
