import type { Article } from '@stemma/contracts';
import type { ValueField } from '@stemma/store';
import type { Body } from './pack.ts';

/** Stands in the index for every article: FTS5 can only say "a but not b". */
export const everything = '=all';

/**
 * A filter as one token of the index. The equals sign keeps it apart from all words and prefixes of words, and what
 * the tokenizer would split or fold is written as its code.
 */
export const token = (field: ValueField, value: string): string =>
  `=${field}:${value.replace(/[^a-z0-9:._/\-\u0080-\uffff]/g, (c) => `%${c.charCodeAt(0).toString(16)}%`)}`;

export const dayOf = (article: Pick<Article, 'eventTime'>): string => article.eventTime.slice(0, 10);

/** All tokens of one article. Its family is not among them: families are small, change, and have an index of their own. */
export function tokens({ article, entities }: Body, verdict: string): string {
  return [
    everything,
    token('source', article.source),
    token('language', article.language),
    token('day', dayOf(article)),
    token('verdict', verdict),
    ...entities.map(({ id }) => token('entity', id)),
  ].join(' ');
}
