import type { Revision, Store } from './index.ts';

/** A version as it was observed; several in a row may have the same content. */
export type Version = Omit<Revision, 'revision'>;
type Hashed = Pick<Version, 'contentHash'>;

/**
 * The revisions that a person sees: versions in order of (observedAt, contentHash), those that follow each other
 * with equal content counted once, at the first sight of it. An edit that is taken back is a third revision.
 */
export const foldRevisions = <V extends Hashed>(versions: readonly V[]): ({ revision: number } & V)[] =>
  versions
    .filter((version, i) => version.contentHash !== versions[i - 1]?.contentHash)
    .map((version, i) => ({ revision: i + 1, ...version }));

/** One revision of an article: the newest unless another is named. Undefined when there is none of that number. */
export async function findRevision(
  store: Pick<Store, 'revisions'>,
  article: string,
  revision?: number,
): Promise<Revision | undefined> {
  const all = await store.revisions(article);
  return revision === undefined ? all.at(-1) : all[revision - 1];
}

/** The newest revision that has a text: what was withdrawn since is compared as it stood. Of an article that never had one, the newest. */
export async function lastWithText(store: Pick<Store, 'revisions'>, article: string): Promise<Revision | undefined> {
  const all = await store.revisions(article);
  return all.findLast(({ text }) => text !== '') ?? all.at(-1);
}
