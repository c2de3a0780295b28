import type { DatabaseSync } from 'node:sqlite';
import type { Edge, Family, Member, Verdict } from '@stemma/contracts';
import { prepareRun } from './transact.ts';

/** What a family told of a member beside its verdict; empty where only the article's own story spoke. */
export type Told = Pick<Member, 'source' | 'eventTime'> & Pick<Family, 'language'>;

/** A row of `membership`; `edge` and `told` are JSON, or empty. */
export type MemberRow = {
  article: string;
  version: number;
  family: string;
  origin: string;
  kind: Member['kind'];
  edge: string;
  told: string;
};

const edgeJson = (edge: Edge | undefined): string =>
  edge ? JSON.stringify({ kind: edge.kind, from: edge.from, kept: edge.kept, added: edge.added }) : '';

/** What a story says of its own article. */
export const ownMember = (article: string, verdict: Verdict): MemberRow => ({
  article,
  version: verdict.version,
  family: verdict.family,
  origin: verdict.origin,
  kind: verdict.kind,
  edge: edgeJson(verdict.edge),
  told: '',
});

/** What a family says of each of its members. */
export const familyMembers = ({ id, version, origin, language, members }: Family): MemberRow[] =>
  members.map(({ article, kind, edge, source, eventTime }) => ({
    article,
    version,
    family: id,
    origin,
    kind,
    edge: edgeJson(edge),
    told: JSON.stringify({ source, eventTime, language } satisfies Told),
  }));

/**
 * Keeps a membership unless a later one is known. Families grow, so a later one has a higher version; the columns
 * behind it only make the order total, so that what is kept never depends on which came first.
 */
export function memberKeeper(db: DatabaseSync): (member: MemberRow) => boolean {
  const keep = prepareRun(
    db,
    `
    INSERT INTO membership (article, version, family, origin, kind, edge, told) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET version = excluded.version, family = excluded.family, origin = excluded.origin,
      kind = excluded.kind, edge = excluded.edge, told = excluded.told
    WHERE (excluded.version, excluded.family, excluded.origin, excluded.kind, excluded.edge, excluded.told)
        > (membership.version, membership.family, membership.origin, membership.kind, membership.edge, membership.told)`,
  );
  return ({ article, version, family, origin, kind, edge, told }) =>
    keep.run(article, version, family, origin, kind, edge, told).changes > 0;
}
