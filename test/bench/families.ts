import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '@stemma/contracts';
import { openLineage, sketch } from '@stemma/lineage';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';

interface Labelled {
  readonly cluster: string;
  readonly kind: string;
  readonly title?: string;
  readonly paras: readonly string[];
}

const moment = '2026-03-12T00:00:00.000Z';

const articleOf = ({ title = '', paras }: Labelled, i: number): Article => ({
  id: String(i).padStart(20, '0'),
  source: `s${i}`,
  url: `urn:bench:${i}`,
  observedAt: moment,
  eventTime: moment,
  language: 'en',
  kind: 'article',
  headline: title,
  byline: [],
  text: paras.join('\n\n'),
  captions: [],
  notices: [],
  tags: [],
  wordcount: 0,
  contentHash: String(i),
});

/** Pairs that stand in one group together. */
function pairs(groups: readonly string[]): number {
  const sizes = Map.groupBy(groups, (group) => group).values();
  return sizes.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

/** Pair precision, recall and F1 and adjusted Rand index (Hubert and Arabie 1985) of the lineage against the truth. */
export const families: Bench = async ({ data, say }) => {
  const file = join(dataFolder(data, 'families'), 'generated.json.gz');
  const labelled = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Labelled[];
  say(`${labelled.length} articles of ${file}`);
  const articles = labelled.map(articleOf);
  const lineage = openLineage();
  const started = performance.now();
  const sketches = articles.map(sketch);
  const sketched = performance.now();
  for (const each of sketches) lineage.add(each);
  const found = articles.map(({ id }) => lineage.family(id).id);
  const decided = performance.now();

  const truth = labelled.map(({ cluster }) => cluster);
  const both = pairs(truth.map((cluster, i) => `${cluster} ${found[i]}`));
  const [right, joined, all] = [pairs(truth), pairs(found), (labelled.length * (labelled.length - 1)) / 2];
  const expected = (right * joined) / all;
  const rate = (from: number, to: number) => Math.round((labelled.length / (to - from)) * 1000);
  const share = (value: number) => Math.round(value * 1000) / 1000;
  return {
    pair_f1: share((2 * both) / (right + joined)),
    precision: share(both / joined),
    recall: share(both / right),
    ari: share((both - expected) / ((right + joined) / 2 - expected)),
    sketch_per_s: rate(started, sketched),
    decide_per_s: rate(sketched, decided),
  };
};
