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

/** What an operator may want of new indices; the server's own choice unless told. */
export interface Sizing {
  readonly refreshMs?: number | undefined;
  readonly shards?: number | undefined;
  readonly replicas?: number | undefined;
}

/** Makes what is missing and leaves what is there; several processes may do so at once. */
export async function ensureIndices(server: Server, indices: Indices, sizing: Sizing = {}): Promise<void> {
  const { refreshMs, shards, replicas } = sizing;
  const settings = {
    ...(refreshMs !== undefined && { refresh_interval: `${refreshMs}ms` }),
    ...(shards !== undefined && { number_of_shards: shards }),
    ...(replicas !== undefined && { number_of_replicas: replicas }),
  };
  await Promise.all([
    server.ask({ method: 'PUT', path: ['_scripts', keepScript.id], body: keepScript.body }),
    ensureIndex(server, indices.articles, { ...articles, settings: { ...articles.settings, ...settings } }),
    ensureIndex(server, indices.fates, { ...fates, settings }),
  ]);
}

type Mapped = Readonly<
  Record<`${string}-v${string}`, { readonly mappings?: { readonly _meta?: { readonly schema?: number } } }>
>;

interface Definition {
  readonly settings?: object;
  readonly mappings: object;
}

async function ensureIndex(server: Server, alias: string, { settings = {}, mappings }: Definition): Promise<void> {
  const definition = { settings, mappings: { ...mappings, _meta: { schema: schemaVersion } } };
  await putTemplate(server, alias, definition);
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

// Above 0, what a template has that says nothing; an operator's own may go above it.
const templatePriority = 10;

/**
 * For indices that an operator makes to reindex into: they match `NAME-v1*` and get mappings and analysis from it. The
 * first index is given the same itself, since another template may stand above ours.
 */
async function putTemplate(server: Server, alias: string, template: Definition): Promise<void> {
  const index = `${alias}-v${schemaVersion}`;
  await server.ask({
    method: 'PUT',
    path: ['_index_template', index],
    body: { index_patterns: [`${index}*`], priority: templatePriority, template },
    // An operator has one of the same priority, or keeps templates to himself: the store does without.
    expect: [400, 403],
  });
}

async function createIndex(server: Server, alias: string, definition: Definition): Promise<void> {
  const index = `${alias}-v${schemaVersion}`;
  const body = { ...definition, aliases: { [alias]: {} } };
  const { error } = await server.ask<{ error?: Failure }>({ method: 'PUT', path: [index], body, expect: [400] });
  // Another process may have come first.
  if (!error || error.type === 'resource_already_exists_exception') return;
  throw new StoreError(
    'refused',
    `${server.name}: index ${index} cannot be made (${reasonOf(error)}); try another prefix`,
  );
}
