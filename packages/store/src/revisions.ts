import type { Revision } from './index.ts';

/** A version as it was observed; several in a row may have the same content. */
export type Version = Omit<Revision, 'revision'>;

/**
 * The revisions that a person sees: versions in order of (observedAt, contentHash), those that follow each other
 * with equal content counted once, at the first sight of it. An edit that is taken back is a third revision.
 */
export const foldRevisions = (versions: readonly Version[]): Revision[] =>
  versions
    .filter((version, i) => version.contentHash !== versions[i - 1]?.contentHash)
    .map((version, i) => ({ revision: i + 1, ...version }));
