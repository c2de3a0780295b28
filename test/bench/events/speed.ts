import { relationsOf } from '@stemma/api';
import type { Article, Story } from '@stemma/contracts';
import { openEmbeddedStore } from '@stemma/store-embedded';
import { rounded } from '../families/scores.ts';

/** Reads that are timed, evenly over the stream. */
const reads = 200;
const atOnce = 500;

/**
 * What asking for the relations of a family costs with a stream in an embedded store, every story a family of its own:
 * milliseconds of the processor a read, by the clock at the median and at the 95th of 100, and how many links a read gives on average.
 */
export async function timeRelations(stories: readonly Article[], say: (line: string) => void) {
  const store = openEmbeddedStore({ file: ':memory:' });
  for (let i = 0; i < stories.length; i += atOnce) await store.put(stories.slice(i, i + atOnce).map(storyOf));
  say(`${stories.length} stories in the store`);
  const times: number[] = [];
  const before = process.cpuUsage();
  let [events, backgrounds] = [0, 0];
  for (let i = 0; i < reads; i++) {
    const family = await store.family(stories[Math.floor((i * stories.length) / reads)]?.id ?? '');
    if (!family) continue;
    const start = performance.now();
    const { relations } = await relationsOf(store, family);
    times.push(performance.now() - start);
    events += relations.filter(({ sameEvent }) => sameEvent).length;
    backgrounds += relations.filter(({ sharesBackground }) => sharesBackground).length;
  }
  const { user, system } = process.cpuUsage(before);
  await store.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.floor(share * (times.length - 1))] ?? 0);
  return {
    read_cpu_ms: rounded((user + system) / 1_000 / reads),
    read_ms: at(0.5),
    read_ms_p95: at(0.95),
    events_a_family: rounded(events / reads),
    backgrounds_a_family: rounded(backgrounds / reads),
  };
}

const storyOf = (article: Article): Story => ({
  article,
  verdict: { kind: 'original', family: article.id, origin: article.id, version: 1 },
  mentions: [],
  entities: [],
});
