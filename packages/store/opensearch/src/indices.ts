import { StoreError } from '@stemma/store';
import { type Failure, reasonOf } from './errors.ts';
import { keepScript } from './keep.ts';
import type { Server } from './server.ts';

/** The aliases that everything goes through; the indices behind them may be reindexed into others meanwhile. */
export interface Indices {
  readonly articles: string;
  readonly fates: string;
}

export const indicesOf = (prefix: string): Indices => ({ articles: `${prefix}-articles`, fates: `${prefix}-fates` });

const schemaVersion = 1;
const keyword = { type: 'keyword' };
const unindexed = { type: 'keyword', index: false, doc_values: false };
const date = { type: 'date', format: 'strict_date_time' };
// Words come already cut and folded (`words` of the port), and relevance is our own (rank.ts): no norms.
const words = { type: 'text', analyzer: 'words', norms: false };

/**
 * One document per article, with all that is known of it (see document.ts). There is one index for all of them: were it
 * cut by time, an article whose time is corrected would stand in two.
 */
const articles = {
  settings: {
    analysis: {
      // A word has 64 letters at most, and folding makes more of some of them; the default would cut at 255.
      tokenizer: { words: { type: 'whitespace', max_token_length: 1_024 } },
      analyzer: { words: { type: 'custom', tokenizer: 'words' } },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: keyword,
      newest: {
        properties: {
          order: unindexed,
          json: unindexed,
          headline: words,
          text: words,
          length: { type: 'integer' },
          eventTime: date,
          day: keyword,
          source: keyword,
          language: keyword,
          entity: keyword,
        },
      },
      member: { properties: { order: unindexed, json: unindexed, family: keyword, verdict: keyword } },
      versions: { type: 'object', enabled: false },
    },
  },
};

/** One document per fate. */
const fates = {
  mappings: {
    dynamic: false,
    properties: { key: keyword, article: keyword, stage: keyword, outcome: keyword, reason: keyword, json: unindexed },
  },
};

/**
 * Makes what is missing and leaves what is there; several processes may do so at once. It puts up no index template:
 * the two indices are all there will be, and templates are so left to the operator, who sets shards and replicas there.
 */
export async function ensureIndices(server: Server, indices: Indices, refreshMs?: number): Promise<void> {
  const pace = refreshMs === undefined ? {} : { refresh_interval: `${refreshMs}ms` };
  await Promise.all([
    server.ask({ method: 'PUT', path: ['_scripts', keepScript.id], body: keepScript.body }),
    ensureIndex(server, indices.articles, { ...articles, settings: { ...articles.settings, ...pace } }),
    ensureIndex(server, indices.fates, { ...fates, settings: pace }),
  ]);
}

type Mapped = Readonly<
  Record<`${string}-v${string}`, { readonly mappings?: { readonly _meta?: { readonly schema?: number } } }>
>;

interface Definition {
  readonly settings?: object;
  readonly mappings: object;
}

async function ensureIndex(server: Server, alias: string, definition: Definition): Promise<void> {
  const there = await server.ask<Mapped | { error: Failure }>({
    method: 'GET',
    path: [alias, '_mapping'],
    expect: [404],
  });
  if ('error' in there) return createIndex(server, alias, definition);
  for (const [index, { mappings: standing }] of Object.entries(there)) {
    const schema = standing?._meta?.schema;
    if (schema === schemaVersion) continue;
    const what = `index ${index} has schema version ${schema ?? 'unknown'}, this build reads ${schemaVersion}`;
    throw new StoreError('unavailable', `${server.name}: ${what}; run the build that made it, or use another prefix`);
  }
}

async function createIndex(server: Server, alias: string, { mappings, ...rest }: Definition): Promise<void> {
  const index = `${alias}-v${schemaVersion}`;
  const body = { ...rest, mappings: { ...mappings, _meta: { schema: schemaVersion } }, aliases: { [alias]: {} } };
  const { error } = await server.ask<{ error?: Failure }>({ method: 'PUT', path: [index], body, expect: [400] });
  // Another process may have come first.
  if (!error || error.type === 'resource_already_exists_exception') return;
  throw new StoreError(
    'refused',
    `${server.name}: index ${index} cannot be made (${reasonOf(error)}); try another prefix`,
  );
}
