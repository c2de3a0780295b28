import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { folder } from '../stemma.ts';
import { survive } from './chaos.ts';
import { feedOf } from './feed.ts';
import { openEmbeddedGround } from './ground.ts';
import { type Members, planOf } from './plan.ts';

// An oracle that never finds anything proves nothing: each of these faults must be caught.
const script = fileURLToPath(new URL('./faulty.ts', import.meta.url));
/** A recording of articles that were each edited once; plain text, so that reading it costs next to nothing. */
function cassette(): string {
  const lines = Array.from({ length: 300 }, (_, i) => {
    const number = Math.floor(i / 2);
    const edition = ['first', 'second'][i % 2];
    return JSON.stringify({
      source: 'control',
      url: `https://control.example/${number}`,
      observedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
      mediaType: 'text/plain',
      item: { title: `Ferry ${number} leaves the harbour`, language: 'en' },
      text: `The ${edition} report says that ferry number ${number} left the harbour with ${number * 7} people on board.`,
    });
  });
  const path = join(folder(onTestFinished), 'control.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

const members = { cleaner: 1, deduper: 1, tagger: 1, indexer: 1 };

async function withFault(service: keyof Members, fault: string, kills: number) {
  const ground = await openEmbeddedGround();
  onTestFinished(() => ground.close());
  const { sessionMs } = ground;
  // Only the faulty one is hit, so that nothing else can be to blame.
  const victim = Object.keys(members).indexOf(service);
  const plan = planOf({ seed: 1, kills, weights: { kill: 1 }, victims: 1, everyMs: 700, sessionMs, outageMs: 0 }).map(
    (blow) => ({ ...blow, victim }),
  );
  const messages = await feedOf(cassette(), 1);
  const faulty = { service, script, args: [fault] };
  return survive({ ground, messages, plan, members, faulty, rewind: false, say: () => {} });
}

it('a stage that commits before its outputs are out loses messages when it is killed, and is caught', async () => {
  const { after } = await withFault('tagger', 'commit-first', 6);
  expect(after.lost.some((line) => line.startsWith('article'))).toBe(true);
  expect(after.doubled).toEqual([]);
});

it('a store that does not compare versions ends with old ones, and is caught', async () => {
  const { after } = await withFault('indexer', 'no-version-check', 1);
  expect(after.stale.some((line) => line.includes('contentHash'))).toBe(true);
  expect(after.sameHash).toBe(false);
});
