import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId } from '@stemma/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNewsroom, newsroomFiles } from '../fixtures/newsroom/build.ts';
import { folder, newsroom, stemma, stemmaJson } from '../stemma.ts';
import { type Exported, exported, familiesOf, groups, truth } from './newsroom.ts';

interface Why {
  relations: { url: string; sameEvent?: object }[];
  corroboration: { origin: string }[];
}

const cleaning: (() => void)[] = [];
afterAll(() => {
  for (const clean of cleaning) clean();
});
let dir: string;
let articles: Map<string, Exported>;
beforeAll(async () => {
  dir = folder((clean) => cleaning.push(clean));
  await stemma(['replay', join(newsroom, 'cassette.jsonl'), '--data-dir', dir]);
  articles = new Map((await exported(dir)).map((article) => [article.url, article]));
});

const got = (url: string): Exported => {
  const article = articles.get(url);
  if (!article) throw new Error(`${url} is not in the store`);
  return article;
};
/** Addresses at which a comparison does not hold. */
const wrong = (holds: (article: Exported, expected: (typeof truth.articles)[number]) => boolean): string[] =>
  truth.articles.filter((expected) => !holds(got(expected.url), expected)).map(({ url }) => url);

it('the committed recording is what the newsroom builds', () => {
  for (const [name, content] of Object.entries(newsroomFiles(buildNewsroom()))) {
    expect(
      readFileSync(join(newsroom, name), 'utf8') === content,
      `${name}: run node test/fixtures/newsroom/build.ts`,
    ).toBe(true);
  }
});

describe('at the end of the line', () => {
  it('every article is there, and nothing else', () => {
    expect([...articles.keys()].sort()).toEqual(truth.articles.map(({ url }) => url).sort());
  });

  it('every page that is no article was dropped, and why says so', async () => {
    for (const { url, reason } of truth.dropped) {
      const [why] = await stemmaJson<{ fates: { stage: string; outcome: string; reason: string }[] }>([
        'why',
        url,
        '--data-dir',
        dir,
      ]);
      expect({ url, fates: why?.fates }).toMatchObject({ url, fates: [{ stage: 'cleaner', outcome: 'drop', reason }] });
    }
  });

  it.each(['source', 'language', 'kind', 'headline', 'eventTime'] as const)(
    '%s is right, article by article',
    (field) => {
      expect(wrong((article, expected) => article[field] === expected[field])).toEqual([]);
    },
  );

  it('a correction by the agency is shown with who has taken it up and who has not', async () => {
    const [corrected] = [...articles.values()].filter(({ headline }) => headline.startsWith('CORRECTED: Ferry'));
    const [why] = await stemmaJson<{
      family: { corrections: { article: string; copies: { article: string; state: string }[] }[] };
    }>(['why', corrected?.url ?? '', '--data-dir', dir]);
    const [correction] = why?.family.corrections ?? [];
    expect(correction?.article).toBe(corrected?.id);
    const textOf = new Map([...articles.values()].map(({ id, text }) => [id, text]));
    const said = correction?.copies.map(({ article }) => {
      const text = textOf.get(article) ?? '';
      if (/\b14 people|[Ff]ourteen people/.test(text)) return 'taken';
      return /\b40 people|[Ff]orty people/.test(text) ? 'standing' : 'absent';
    });
    expect(correction?.copies.map(({ state }) => state)).toEqual(said);
    expect(new Set(said)).toEqual(new Set(['taken', 'standing', 'absent']));
  });

  it('families about one event find each other, and count as two origins', async () => {
    for (const urls of Object.values(truth.events)) {
      for (const url of urls) {
        const [why] = await stemmaJson<Why>(['why', url, '--data-dir', dir]);
        const sameEvent = why?.relations.filter((relation) => relation.sameEvent).map((relation) => relation.url);
        expect({ url, sameEvent }).toEqual({ url, sameEvent: urls.filter((other) => other !== url) });
        expect(why?.corroboration).toHaveLength(urls.length);
      }
    }
  });

  it('edits are revisions, and boring edits are not', () => {
    expect(wrong((article, { revisions }) => article.revision === revisions)).toEqual([]);
    expect(truth.articles.some(({ revisions }) => revisions === 3)).toBe(true);
  });

  it('captions stand apart from the text, with their credits', () => {
    expect(wrong(({ captions }, expected) => JSON.stringify(captions) === JSON.stringify(expected.captions))).toEqual(
      [],
    );
  });

  it('notices of correction are found', () => {
    const kinds = (notices: readonly { kind: string }[] = []) =>
      notices
        .map(({ kind }) => kind)
        .sort()
        .join();
    expect(wrong(({ notices }, expected) => kinds(notices) === kinds(expected.notices))).toEqual([]);
  });

  it('datelines name their place, whatever its capitals', () => {
    const place = (dateline?: { place: string }) => dateline?.place.toLowerCase();
    expect(wrong(({ dateline }, expected) => place(dateline) === place(expected.dateline))).toEqual([]);
  });

  it('agencies are credited, also where only the last line says so', () => {
    expect(wrong(({ agency }, expected) => agency === expected.agency)).toEqual([]);
  });

  it('the text is the article, the whole article and nothing but the article, counted in paragraphs', () => {
    // A live blog has no end and no agreed paragraphs: its entries carry times and labels of their own.
    const count = ({ text }: Exported) => text.split('\n\n').length;
    expect(wrong((article, { kind, paragraphs }) => kind === 'live' || count(article) === paragraphs)).toEqual([]);
  });

  it('families, origins and verdicts are right, every one', () => {
    expect(familiesOf([...articles.values()])).toEqual(
      groups(truth.families.map(({ members }) => members.map(({ url }) => url))),
    );
    for (const { origin, members } of truth.families)
      for (const { url, kind } of members)
        expect(got(url)).toMatchObject({ url, origin: articleId(origin), verdict: kind });
  });
});

describe('as good as today, and never worse', () => {
  const share = (right: number, all: number) => right / all;

  it('edges: their kind, and the article that they hang on', () => {
    const edges = truth.families.flatMap(({ members }) =>
      members.flatMap(({ url, edge }) => (edge ? [{ url, edge }] : [])),
    );
    const kinds = edges.filter(({ url, edge }) => got(url).edge?.kind === edge.kind).length;
    const from = edges.filter(({ url, edge }) => got(url).edge?.from === articleId(edge.from)).length;
    expect(share(kinds, edges.length)).toBeGreaterThan(0.95);
    expect(share(from, edges.length)).toBeGreaterThan(0.95);
  });

  it.each([
    ['people', 'person', 0.45],
    ['organisations', 'organisation', 0.39],
    ['places', 'place', 0.8],
  ] as const)('%s that the text names', (field, type, least) => {
    let [found, all] = [0, 0];
    for (const expected of truth.articles) {
      const names = new Set(
        got(expected.url)
          .entities.filter((entity) => entity.type === type)
          .map(({ name }) => name),
      );
      found += expected[field].filter((name) => names.has(name)).length;
      all += expected[field].length;
    }
    expect(share(found, all)).toBeGreaterThan(least);
  });
});
