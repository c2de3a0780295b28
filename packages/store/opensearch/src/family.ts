import type { Family, Member } from '@stemma/contracts';
import { type ArticleDocument, kinshipOf, observedFields, observedOf } from './document.ts';

/** What `familyOf` reads of a document. */
export const familyFields = ['id', 'member.json', observedFields, 'newest.source', 'newest.language'] as const;

/**
 * A family, put together from all documents that are in it: there is no second place that could disagree. A member that
 * no family told of (a family of one) is described by its own article.
 */
export function familyOf(documents: readonly ArticleDocument[]): Family | undefined {
  const kin = documents
    .map(describe)
    .sort((a, b) => b.version - a.version || compare(a.member.article, b.member.article));
  const [newest] = kin;
  if (!newest) return undefined;
  const { id, version, origin, language } = newest;
  const byTime = (a: Member, b: Member) => compare(a.eventTime + a.article, b.eventTime + b.article);
  return { id, version, origin, language, members: kin.map(({ member }) => member).sort(byTime) };
}

function describe(document: ArticleDocument) {
  const { kind, edge, family: id, origin, version, ...told } = kinshipOf(document.member);
  const own = document.newest;
  // The earliest of its versions counts, as in lineage.
  const times = observedOf(document).map(({ eventTime }) => eventTime);
  const member: Member = {
    article: document.id,
    source: told.source ?? own?.source ?? '',
    eventTime: told.eventTime ?? times.sort()[0] ?? '',
    kind,
    ...(edge && { edge }),
  };
  return { id, version, origin, language: told.language ?? own?.language ?? 'und', member };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
