import { createHash } from 'node:crypto';

/** What the hash of a store covers of one article. `versions`: (observedAt, contentHash), in that order. */
export interface Traced {
  readonly id: string;
  readonly versions: readonly (readonly [observedAt: string, contentHash: string])[];
  readonly family: string;
  readonly origin: string;
}

/**
 * SHA-256 in hex over articles in the order of their ids. Scores, fates and times of processing are left out: two
 * runs over the same captures have the same hash, whichever the engine.
 */
export async function hashArticles(articles: AsyncIterable<Traced>): Promise<string> {
  const hash = createHash('sha256');
  for await (const { id, versions, family, origin } of articles) {
    hash.update(`${JSON.stringify([id, versions, family, origin])}\n`);
  }
  return hash.digest('hex');
}
