/** Fields with exact values. */
export const valueFields = ['source', 'language', 'entity', 'verdict', 'family', 'day'] as const;
export type ValueField = (typeof valueFields)[number];
/** Fields with words. */
export const wordFields = ['headline', 'text'] as const;
export type WordField = (typeof wordFields)[number];

/** A question to the store, free of syntax: what every engine compiles into its own language. */
export type Query =
  | { readonly kind: 'all' }
  /** Folded words in a row, in one field or in either; `prefix`: the last may go on. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly prefix: boolean; readonly field?: WordField }
  | { readonly kind: 'value'; readonly field: ValueField; readonly value: string }
  /** Event time, from (inclusive) and to (exclusive), Instants. */
  | { readonly kind: 'time'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query };

export type Words = Extract<Query, { kind: 'words' }>;

/** A list of one is that one; an `and` of nothing is everything. */
export function combine(kind: 'and' | 'or', of: readonly Query[]): Query {
  const [first, ...rest] = of;
  if (!first) return { kind: 'all' };
  return rest.length === 0 ? first : { kind, of };
}

/** The words asked for, without those asked against. */
export function wantedWords(query: Query): Words[] {
  if (query.kind === 'words') return [query];
  return query.kind === 'and' || query.kind === 'or' ? query.of.flatMap(wantedWords) : [];
}

/** A word that speaks for an article: in which field, or in either. */
export interface ScoringWord {
  readonly word: string;
  readonly field?: WordField;
}

/**
 * What relevance is counted by: every wanted word once. A phrase counts by its words; a prefix and exact values only
 * narrow. Where nothing is left, order by relevance is newest first.
 */
export function scoringWords(query: Query): ScoringWord[] {
  const found = new Map<string, ScoringWord>();
  for (const { words, prefix, field } of wantedWords(query)) {
    for (const word of prefix ? words.slice(0, -1) : words) {
      found.set(`${field ?? ''}:${word}`, { word, ...(field && { field }) });
    }
  }
  return [...found.values()];
}
