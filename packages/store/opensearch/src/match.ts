import type { Query, ValueField } from '@stemma/store';
import { value } from './document.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

type Words = Extract<Query, { kind: 'words' }>;

const fields: Readonly<Record<ValueField, string>> = {
  source: 'newest.source',
  language: 'newest.language',
  entity: 'newest.entity',
  day: 'newest.day',
  verdict: 'member.verdict',
  family: 'member.family',
};
export const fieldOf = (field: ValueField): string => fields[field];

/** That an article is there, and not only told of by a family. */
export const isThere: Clause = { exists: { field: 'newest.day' } };

// How many words a phrase that ends in a prefix may go on with; the server takes the first of them by alphabet.
const mostExpansions = 10_000;

/** A query as a filter. Words and values travel as values; none becomes syntax. */
export function clause(query: Query): Clause {
  switch (query.kind) {
    case 'all':
      return { match_all: {} };
    case 'words':
      return words(query);
    case 'value':
      return { term: { [fields[query.field]]: value(query.value) } };
    case 'time': {
      const { from, to } = query;
      return { range: { 'newest.eventTime': { ...(from && { gte: from }), ...(to && { lt: to }) } } };
    }
    case 'not':
      return { bool: { must_not: [clause(query.of)] } };
    case 'and':
      return { bool: { filter: query.of.map(clause) } };
    case 'or':
      return anyOf(query.of);
  }
}

/** Values of one field are asked for together: a filter may have more of them than a query may have clauses. */
function anyOf(of: readonly Query[]): Clause {
  const values = new Map<string, string[]>();
  const rest: Clause[] = [];
  for (const part of of) {
    if (part.kind !== 'value') rest.push(clause(part));
    else values.set(fields[part.field], [...(values.get(fields[part.field]) ?? []), value(part.value)]);
  }
  return either([...[...values].map(([field, wanted]) => ({ terms: { [field]: wanted } })), ...rest]);
}

const either = (should: readonly Clause[]): Clause =>
  should.length === 1 && should[0] ? should[0] : { bool: { should, minimum_should_match: 1 } };

function words({ words: wanted, prefix, field }: Words): Clause {
  const inField = field ? [field] : (['headline', 'text'] as const);
  return either(inField.map((name) => inOne(`newest.${name}`, wanted, prefix)));
}

function inOne(field: string, wanted: readonly string[], prefix: boolean): Clause {
  const [first = ''] = wanted;
  if (wanted.length === 1) return prefix ? { prefix: { [field]: first } } : { term: { [field]: first } };
  const query = wanted.join(' ');
  return prefix
    ? { match_phrase_prefix: { [field]: { query, max_expansions: mostExpansions } } }
    : { match_phrase: { [field]: { query } } };
}
