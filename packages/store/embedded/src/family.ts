import type { DatabaseSync } from 'node:sqlite';
import type { Edge, Family, Member } from '@stemma/contracts';
import type { MemberRow, Told } from './member.ts';
import { many } from './rows.ts';

/** A membership with what the article itself says, where it is there already. */
type Kin = MemberRow & { source: string | null; language: string | null; eventTime: string | null };

/**
 * The family that an article is in, put together from its members: there is no second place that could disagree. A
 * member that no family told of (a family of one) is described by its own article.
 */
export function familyOf(db: DatabaseSync, article: string): Family | undefined {
  // The earliest of its versions counts, as in lineage.
  const kin = db.prepare(`
    SELECT m.*, a.source, a.language, (SELECT min(event_time) FROM version WHERE article = m.article) AS eventTime
    FROM membership AS m LEFT JOIN article AS a ON a.id = m.article
    WHERE m.family = (SELECT family FROM membership WHERE article = ?)
    ORDER BY m.version DESC, m.article`);
  const rows = many<Kin>(kin, article);
  const [newest] = rows;
  if (!newest) return undefined;
  const described = rows.map(describe);
  return {
    id: newest.family,
    version: newest.version,
    origin: newest.origin,
    language: described[0]?.language ?? 'und',
    members: described
      .map(({ member }) => member)
      .sort((a, b) => (a.eventTime + a.article < b.eventTime + b.article ? -1 : 1)),
  };
}

function describe({ article, kind, edge, told, ...own }: Kin): { member: Member; language: string } {
  const { source, eventTime, language }: Told = told
    ? (JSON.parse(told) as Told)
    : { source: own.source ?? '', eventTime: own.eventTime ?? '', language: own.language ?? 'und' };
  return { member: { article, source, eventTime, kind, ...(edge && { edge: JSON.parse(edge) as Edge }) }, language };
}
