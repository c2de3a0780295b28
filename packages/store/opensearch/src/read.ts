import { ArticleId, type Family, type Fate } from '@stemma/contracts';
import { compareFates, type Revision, type StoredArticle, type Traced } from '@stemma/store';
import { counts } from './counts.ts';
import { type ArticleDocument, kinshipOf, observedFields, revisionsOf, storedArticle, value } from './document.ts';
import { familyFields, familyOf } from './family.ts';
import type { Indices } from './indices.ts';
import { isThere } from './match.ts';
import { groups, scan } from './scan.ts';
import type { Server } from './server.ts';
import type { FateDocument } from './write.ts';

const wholeAtOnce = 200;
const smallAtOnce = 1_000;

/** Reads that are no searches. */
export function openReader(server: Server, indices: Indices) {
  const { articles, fates } = indices;
  const wholes = { query: isThere, by: 'id', pageSize: wholeAtOnce };

  /** By its id, also what was written a moment ago. */
  async function get(id: string, fields: readonly string[]): Promise<ArticleDocument | undefined> {
    if (!ArticleId.safeParse(id).success) return undefined;
    const { _source } = await server.ask<{ _source?: ArticleDocument }>({
      method: 'GET',
      path: [articles, '_doc', id],
      query: { _source_includes: fields.join(',') },
      expect: [404],
    });
    return _source;
  }

  return {
    async article(id: string): Promise<StoredArticle | undefined> {
      const document = await get(id, ['id', 'newest.json', 'member.json', observedFields]);
      return document && storedArticle(document);
    },

    async revisions(id: string): Promise<Revision[]> {
      const document = await get(id, ['versions']);
      return document ? revisionsOf(document) : [];
    },

    async family(article: string): Promise<Family | undefined> {
      const document = await get(article, ['member.json']);
      if (!document) return undefined;
      const query = { term: { 'member.family': kinshipOf(document.member).family } };
      const kin = { query, by: 'id', fields: familyFields, pageSize: smallAtOnce };
      return familyOf(await Array.fromAsync(scan<ArticleDocument>(server, articles, kin)));
    },

    async fates(article: string): Promise<Fate[]> {
      const query = { term: { article: value(article) } };
      const told = scan<FateDocument>(server, fates, { query, by: 'key', fields: ['json'], pageSize: smallAtOnce });
      return (await Array.fromAsync(told, ({ json }) => JSON.parse(json) as Fate)).sort(compareFates);
    },

    sources() {
      const by = { source: 'newest.source' };
      const found = groups(server, articles, { query: isThere, by, newest: 'newest.eventTime' });
      return Array.fromAsync(found, ({ key, doc_count, newest }) => ({
        source: key.source ?? '',
        articles: doc_count,
        newest: new Date(newest?.value ?? 0).toISOString(),
      }));
    },

    counts: () => counts(server, indices),

    async *all(): AsyncGenerator<StoredArticle, void, undefined> {
      const fields = ['id', 'newest.json', 'member.json', observedFields];
      for await (const document of scan<ArticleDocument>(server, articles, { ...wholes, fields })) {
        const article = storedArticle(document);
        if (article) yield article;
      }
    },

    /** What the store's hash covers, by article id. */
    async *traced(): AsyncGenerator<Traced, void, undefined> {
      const fields = ['id', 'member.json', observedFields];
      const traces = { ...wholes, fields, pageSize: smallAtOnce };
      for await (const { id, member, versions } of scan<ArticleDocument>(server, articles, traces)) {
        const { family, origin } = kinshipOf(member);
        const seen = Object.keys(versions)
          .sort()
          .map((moment) => moment.split('/') as [observedAt: string, contentHash: string]);
        yield { id, versions: seen, family, origin };
      }
    },
  };
}
