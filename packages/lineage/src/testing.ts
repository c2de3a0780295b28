import type { Article } from '@stemma/contracts';

/** A generator of pseudo-random numbers in [0, 1): Park and Miller's minimal standard. */
export function random(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const vocabulary =
  'harbour council vote ferry strike minister budget river bridge winter school report union market valley court ruling teacher garden storm'.split(
    ' ',
  );

/** Made-up prose: sentences of vocabulary with a number now and then; two seeds share next to nothing. */
export function prose(seed: number, words: number): string {
  const next = random(seed);
  const word = () =>
    `${vocabulary[Math.floor(next() * vocabulary.length)]}${next() < 0.3 ? Math.floor(next() * 900) : ''}`;
  return Array.from({ length: words }, (_, i) => word() + (i % 40 === 39 ? '.\n\n' : ''))
    .join(' ')
    .replace(/\n\n /g, '\n\n');
}

/** An article with sane defaults; `n` makes its id. */
export function article(n: number, more: Partial<Article> = {}): Article {
  return {
    id: n.toString(16).padStart(20, '0'),
    source: `outlet-${n}`,
    url: `https://outlet-${n}.example/${n}`,
    observedAt: '2026-03-12T12:00:00.000Z',
    eventTime: new Date(Date.UTC(2026, 2, 12, 6, n)).toISOString(),
    language: 'en',
    kind: 'article',
    headline: `headline ${n}`,
    byline: [],
    text: prose(n, 200),
    captions: [],
    notices: [],
    tags: [],
    wordcount: 200,
    contentHash: n.toString(16).padStart(32, '0'),
    ...more,
  };
}
