import type { Family, Verdict } from '@stemma/contracts';

/** What the family says of one of its members. Throws when the article is none of them. */
export function verdictOf(family: Family, article: string): Verdict {
  const member = family.members.find((m) => m.article === article);
  if (!member) throw new Error(`article ${article} is not in family ${family.id}`);
  const { kind, edge } = member;
  return { kind, family: family.id, origin: family.origin, version: family.version, ...(edge && { edge }) };
}
