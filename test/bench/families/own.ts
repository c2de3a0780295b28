import type { Article, Family } from '@stemma/contracts';
import { diffWords, openLineage, sketch } from '@stemma/lineage';
import { cleaned } from '../../cleaned.ts';
import { dataFolder } from '../data.ts';
import type { Bench } from '../main.ts';
import { basesFrom } from './generator/bases.ts';
import { makeCorpus, wanted } from './generator/corpus.ts';
import { draftOf } from './generator/draft.ts';
import { jaccard, wordRuns } from './generator/noise.ts';
import type { Made } from './generator/press.ts';
import { joinedWithOthers, rounded, scoreGroups, share } from './scores.ts';
import { scoreSpans } from './spans.ts';

const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
const rate = (hits: readonly boolean[]): number => mean(hits.map(Number));

/**
 * The lineage on syndication of our own making, which is used only here and never to train. With `--data` (a folder of
 * Reuters-21578) the texts to start from are real, else made up; `--hard` disturbs every copy.
 * - `pair_f1`, `precision`, `recall`, `ari`: see `scoreGroups`.
 * - `template_false`: of 1,000 notices from templates, how many stand in a family with another notice or story.
 * - `followup_false`, `roundup_false`: the same share of follow-ups, of roundups and live pages.
 * - `edge_kind`: of the copies that hang on what they were made from, the share whose line has the true kind.
 * - `edge_from`: of the copies in one family with what they were made from, the share that hangs on just that.
 * - `first_publisher`: of the articles of stories with copies, the share whose family names the true first one.
 * - `span_f1`, `span_place_f1`: see `scoreSpans`.
 * - `jaccard`: the mean share of three-word runs that the texts of a true pair have in common.
 */
export const familiesOwn: Bench = async ({ data, seed, hard, say }) => {
  const folder = data === undefined ? undefined : dataFolder(data, 'stream');
  const corpus = makeCorpus({ seed, hard, bases: await basesFrom(folder, wanted, seed) });
  say(`${corpus.length} articles, seed ${seed}, ${hard ? 'hard' : 'as desks edit'}, from ${folder ?? 'made-up texts'}`);

  const lineage = openLineage();
  for (const { article } of corpus) lineage.add(sketch({ ...article, ...fromCleaner(article) }));
  const families = new Map(corpus.map(({ article }) => [article.id, lineage.family(article.id)]));
  const familyOf = ({ article }: Made): Family => families.get(article.id) as Family;

  const truth = corpus.map(({ cluster }) => cluster);
  const found = corpus.map((made) => familyOf(made).id);
  const scores = scoreGroups(truth, found);
  const mixed = joinedWithOthers(truth, found);
  const mixedShare = (...kinds: Made['kind'][]) => rate(mixed.filter((_, i) => kinds.includes(corpus[i]!.kind)));
  return {
    pair_f1: rounded(scores.pair_f1),
    precision: rounded(scores.precision),
    recall: rounded(scores.recall),
    ari: rounded(scores.ari),
    template_false: rounded(1_000 * mixedShare('template')),
    followup_false: rounded(mixedShare('follow-up')),
    roundup_false: rounded(mixedShare('roundup', 'live')),
    ...edges(corpus, familyOf),
    first_publisher: rounded(firstPublisher(corpus, familyOf)),
    ...scoreSpans(
      corpus.flatMap(({ article, made }) =>
        made ? [{ marks: made.marks, spans: diffWords(made.from.article.text, article.text) }] : [],
      ),
    ),
    jaccard: rounded(meanLikeness(corpus)),
  };
};

/** Headline and text as the deduper gets them. */
function fromCleaner({ headline, text }: Article): Pick<Article, 'headline' | 'text' | 'kind'> {
  const { paragraphs, ...read } = cleaned({ headline, paragraphs: text.split('\n\n') });
  return { ...read, text: paragraphs.join('\n\n') };
}

function edges(corpus: readonly Made[], familyOf: (made: Made) => Family) {
  const copies = corpus.flatMap(({ article, made }) => {
    if (!made || familyOf(made.from).members.every((member) => member.article !== article.id)) return [];
    const edge = familyOf(made.from).members.find((member) => member.article === article.id)?.edge;
    return [{ right: edge?.kind === made.kind, there: edge?.from === made.from.article.id }];
  });
  return {
    edge_kind: rounded(rate(copies.filter(({ there }) => there).map(({ right }) => right))),
    edge_from: rounded(rate(copies.map(({ there }) => there))),
  };
}

function firstPublisher(corpus: readonly Made[], familyOf: (made: Made) => Family): number {
  const clusters = [...Map.groupBy(corpus, ({ cluster }) => cluster).values()].filter(({ length }) => length > 1);
  return rate(
    clusters.flatMap((members) => {
      const first = members.reduce((a, b) => (b.article.eventTime < a.article.eventTime ? b : a));
      return members.map((member) => familyOf(member).origin === first.article.id);
    }),
  );
}

function meanLikeness(corpus: readonly Made[]): number {
  const stories = corpus.filter(({ kind }) => kind === 'story');
  return mean(
    [...Map.groupBy(stories, ({ cluster }) => cluster).values()].flatMap((members) => {
      const runs = members.map(({ article }) => wordRuns(draftOf(article.text)));
      return runs.flatMap((mine, i) => runs.slice(i + 1).map((theirs) => jaccard(mine, theirs)));
    }),
  );
}
