import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relationsOf } from '@stemma/api';
import { articleId } from '@stemma/contracts';
import { openEmbeddedStore } from '@stemma/store-embedded';
import { truth } from '../../e2e/newsroom.ts';
import { newsroom, stemma } from '../../stemma.ts';
import { rounded, share } from '../families/scores.ts';

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Which families of the bundled day are told to be about one event, against its truth; each pair of families once. */
export async function eventsOfNewsroom(say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-events-'));
  try {
    const { code, stderr } = await stemma(['replay', join(newsroom, 'cassette.jsonl'), '--data-dir', folder]);
    if (code !== 0) throw new Error(`the newsroom could not be replayed: ${stderr}`);
    const found = await linksIn(join(folder, 'store.db'), say);
    const urls = Object.values(truth.events);
    const wanted = urls.flatMap((all) => all.flatMap((a, i) => all.slice(i + 1).map((b) => pairOf(a, b))));
    const right = wanted.filter((pair) => found.events.has(pair)).length;
    for (const pair of found.events) if (!wanted.includes(pair)) say(`  linked, and not about one event: ${pair}`);
    return {
      newsroom_precision: rounded(share(right, found.events.size)),
      newsroom_recall: rounded(share(right, wanted.length)),
      newsroom_families: truth.families.length,
      newsroom_backgrounds: found.backgrounds.size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function linksIn(file: string, say: (line: string) => void) {
  const store = openEmbeddedStore({ file });
  const events = new Set<string>();
  const backgrounds = new Set<string>();
  for (const { origin } of truth.families) {
    const family = await store.family(articleId(origin));
    if (!family) continue;
    for (const { sameEvent, sharesBackground, url } of (await relationsOf(store, family)).relations) {
      if (sameEvent) events.add(pairOf(origin, url));
      if (sharesBackground) backgrounds.add(pairOf(origin, url));
    }
  }
  for (const pair of backgrounds) say(`  shares background: ${pair}`);
  await store.close();
  return { events, backgrounds };
}
