import type { Operation } from '../operation.ts';
import { article, family, relations, why } from './articles.ts';
import { compare } from './compare.ts';
import { diff } from './diff.ts';
import { search } from './search.ts';
import { livez, readyz, sources, status } from './status.ts';

/** Everything that answers with JSON. */
export const operations: readonly Operation[] = [
  search,
  article,
  family,
  relations,
  why,
  diff,
  compare,
  sources,
  status,
  livez,
  readyz,
];
