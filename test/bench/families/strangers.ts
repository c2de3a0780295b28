import type { Article } from '@stemma/contracts';
import { cleaned } from '../../cleaned.ts';
import { readJsonLines } from '../../json-lines.ts';
import type { Bench } from '../main.ts';
import { named } from '../named.ts';
import { lineageGroups } from './groups.ts';
import { judge } from './judge.ts';
import { articleOf, countWords } from './labelled.ts';
import { joinedWithOthers, rounded, share } from './scores.ts';

/** An article of `strangers/`; see its README. */
interface Written {
  readonly cluster: string;
  readonly kind: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly time: number;
  readonly outlet?: string;
}

const sets = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;
const apart = ['template', 'follow-up', 'independent', 'live', 'roundup', 'brief-apart', 'alike'];

/**
 * The lineage on families that were written by hand, by strangers to its training. For each of the sets:
 * - `pair_f1`, `precision`, `recall`, `ari`, `brief_f1`: see `judge`.
 * - `KIND_false`: of the articles that must stay apart, how many stand in a family with another cluster.
 */
export const familiesStrangers: Bench = async ({ say }) => {
  const results = sets.map((set) => {
    const written = read(set);
    say(`${set}: ${written.length} articles`);
    return named(set, figuresOf(written));
  });
  return Object.assign({}, ...results);
};

const read = (set: (typeof sets)[number]): Written[] =>
  readJsonLines(new URL(`./strangers/${set}.jsonl`, import.meta.url));

/** A set as the deduper gets it. */
export const strangers = (set: (typeof sets)[number]): Article[] => articlesOf(read(set));

const articlesOf = (written: readonly Written[]): Article[] =>
  written.map((one, i) => {
    const { headline, paragraphs, kind } = cleaned(one);
    const [text, eventTime] = [paragraphs.join('\n\n'), new Date(one.time).toISOString()];
    return articleOf(i, { headline, kind, text, eventTime, ...publishedBy(one, i) });
  });

/** Where it stands, of a set that says whose an article is. */
const publishedBy = ({ outlet }: Written, i: number): Partial<Article> =>
  outlet === undefined ? {} : { source: outlet, url: `https://${outlet}.example/${i}` };

function figuresOf(written: readonly Written[]): Record<string, number> {
  const articles = articlesOf(written);
  const [truth, found] = [written.map(({ cluster }) => cluster), lineageGroups(articles)];
  const known = written.map(({ cluster, paragraphs }) => ({
    cluster,
    heavy: false,
    followUp: false,
    words: countWords(paragraphs.join(' ')),
  }));
  // What is wrong of follow-ups is below, with the other kinds; nobody was asked for heavy edits.
  const { heavy_recall: _, followup_false: __, ...figures } = judge(known, found);
  const mixed = joinedWithOthers(truth, found);
  const wrong = apart.map((kind) => {
    const hits = mixed.filter((_, i) => written[i]!.kind === kind);
    return [`${kind}_false`, rounded(share(hits.filter(Boolean).length, hits.length))];
  });
  return { ...figures, ...Object.fromEntries(wrong) };
}
