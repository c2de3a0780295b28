import { createHash } from 'node:crypto';
import type { Family, Fate, Story } from '@stemma/contracts';
import type { BulkOptions, Write } from './bulk.ts';
import { type ArticleDocument, ofFamilies, ofStory, value } from './document.ts';
import type { Indices } from './indices.ts';
import { keepScript } from './keep.ts';
import type { Server } from './server.ts';
import { openBulk } from './together.ts';

/** What a fate is found by and counted by; `json` is what comes back. */
export interface FateDocument {
  readonly key: string;
  readonly article?: string;
  readonly stage: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly json: string;
}

// Nobody looks for a fate within a twentieth of a second, and there are four for each story.
const ledgerLingerMs = 50;

/** Writes of stories, families and fates. */
export function openWriter(server: Server, indices: Indices, options: BulkOptions) {
  const writeArticles = openBulk(server, indices.articles, options);
  const writeFates = openBulk(server, indices.fates, { lingerMs: ledgerLingerMs, ...options });
  const keep = (documents: readonly ArticleDocument[]) => writeArticles(documents.map(keptArticle));
  return {
    put: (stories: readonly Story[]): Promise<void> => keep(stories.map(ofStory)),
    link: (families: readonly Family[]): Promise<void> => keep(ofFamilies(families)),
    record: (fates: readonly Fate[]): Promise<void> => writeFates(fates.map(keptFate)),
  };
}

// Two processes may meet on one article; the server then reads it anew and merges again.
const conflictsMet = 5;

function keptArticle({ id, ...params }: ArticleDocument): Write {
  return {
    name: `article ${id}`,
    action: JSON.stringify({ update: { _id: id, retry_on_conflict: conflictsMet } }),
    body: JSON.stringify({
      script: { id: keepScript.id, params },
      scripted_upsert: true,
      upsert: { id, versions: {} },
    }),
  };
}

/** One number orders the fates of one message, so that their external version says which stands: the later one told. */
function keptFate(fate: Fate): Write {
  const { id, stage, article, outcome, reason } = fate;
  const key = digest(JSON.stringify([stage, id])).toString('hex');
  const json = JSON.stringify(fate);
  const document: FateDocument = {
    key,
    ...(article && { article }),
    stage: value(stage),
    outcome,
    ...(reason && { reason: value(reason) }),
    json,
  };
  return {
    name: `fate ${stage}/${id}`,
    // Written by hand: the version is beyond what a JavaScript number holds.
    action: `{"index":{"_id":"${key}","version":${versionOf(fate.at, json)},"version_type":"external"}}`,
    body: JSON.stringify(document),
  };
}

/** Milliseconds since 1970, then 20 bits of what it says: of two at one moment the same stands in any order. */
export const versionOf = (at: string, json: string): bigint =>
  (BigInt(Math.max(0, Date.parse(at))) << 20n) | BigInt(digest(json).readUIntBE(0, 3) & 0xfffff);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 16);
