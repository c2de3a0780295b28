import type { Article } from '@stemma/contracts';
import { openLineage, sketch, windowMs } from '@stemma/lineage';
import { dataFolder } from '../data.ts';
import type { Bench } from '../main.ts';
import { chanceOf } from './random.ts';
import { readStream } from './stream.ts';

const start = Date.parse('2026-03-09T00:00:00Z');
/** Decisions of which the mean time is taken, each time so many are indexed. */
const measured = 1_000;

/**
 * Real stories, most of them short, of two weeks of a wire that are told within one window of candidates. Made-up stories share no forms and no idioms; what these cost a decision grows
 * with how many are indexed. Of a quarter, a half and all of them indexed:
 * - `decide_per_s_N`: how many are added and asked for their family in a second of one core.
 */
export const familiesDense: Bench = async ({ data, seed, say }) => {
  const sketches = squeezed(await readStream(dataFolder(data, 'stream')), seed).map(sketch);
  say(`${sketches.length} stories within 72 hours; each time the last ${measured} are measured`);
  decideAll(sketches.slice(0, sketches.length / 4)); // once for the compiler
  const seconds = decideAll(sketches);
  const figures = [4, 2, 1].map((part) => {
    const indexed = Math.floor(sketches.length / part);
    const took = seconds.slice(Math.max(0, indexed - measured), indexed).reduce((sum, each) => sum + each, 0);
    return [`decide_per_s_${indexed}`, Math.round(Math.min(measured, indexed) / took)] as const;
  });
  return Object.fromEntries(figures);
};

/** In another order, so that the fillings of a form on one day do not follow each other. */
const squeezed = (stories: readonly Article[], seed: number): Article[] =>
  chanceOf(seed)
    .shuffle(stories)
    .map((story, i) => {
      const eventTime = new Date(start + (i / stories.length) * windowMs).toISOString();
      return { ...story, eventTime, observedAt: eventTime };
    });

/** Seconds that each took to be added and asked for its family. */
function decideAll(sketches: readonly ReturnType<typeof sketch>[]): number[] {
  const lineage = openLineage();
  return sketches.map((each) => {
    const started = performance.now();
    lineage.add(each);
    lineage.family(each.article);
    return (performance.now() - started) / 1000;
  });
}
