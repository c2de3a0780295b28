import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Edge, Family, Fate } from '@stemma/contracts';
import {
  type Counts,
  compareFates,
  foldRevisions,
  type Revision,
  type StoredArticle,
  type Version,
} from '@stemma/store';
import { familyOf } from './family.ts';
import { parseBody } from './pack.ts';
import { breathe, many, one } from './rows.ts';

type StoredRow = {
  revision: number;
  story: SQLOutputValue;
  kind: StoredArticle['verdict'];
  family: string;
  origin: string;
  edge: string;
};

const articlesAtOnce = 200;

/** Reads that are no searches. */
export function openReader(db: DatabaseSync) {
  const stored = (where: string) =>
    db.prepare(`
      SELECT a.revision, v.story, m.kind, m.family, m.origin, m.edge
      FROM article AS a JOIN version AS v ON v.row = a.version JOIN membership AS m ON m.article = a.id
      WHERE ${where}`);
  const byId = stored('a.id = ?');
  const byRow = stored('a.row = ?');
  const after = stored(`a.id > ? ORDER BY a.id LIMIT ${articlesAtOnce}`);
  const versions = db.prepare('SELECT story FROM version WHERE article = ? ORDER BY observed_at, content_hash');
  const fates = db.prepare('SELECT body FROM fate WHERE article = ?');
  const sources = db.prepare(`
    SELECT source, count(*) AS articles, max(event_time) AS newest FROM article GROUP BY source ORDER BY source`);

  const find = (statement: typeof byId, key: SQLInputValue): StoredArticle | undefined => {
    const row = one<StoredRow>(statement, key);
    return row && storedArticle(row);
  };

  return {
    article: (id: string) => find(byId, id),
    /** The article of a row of `article`. */
    atRow: (row: number) => find(byRow, row),
    revisions: (id: string): Revision[] => foldRevisions(many<{ story: SQLOutputValue }>(versions, id).map(versionOf)),
    family: (article: string): Family | undefined => familyOf(db, article),
    fates: (article: string): Fate[] =>
      many<{ body: string }>(fates, article)
        .map(({ body }) => JSON.parse(body) as Fate)
        .sort(compareFates),
    sources: () => many<{ source: string; articles: number; newest: string }>(sources),
    counts: (): Counts => counts(db),

    async *all(): AsyncGenerator<StoredArticle, void, undefined> {
      for (let last = ''; ; await breathe()) {
        const page = many<StoredRow>(after, last).map(storedArticle);
        yield* page;
        if (page.length < articlesAtOnce) return;
        last = page.at(-1)?.id ?? last;
      }
    },
  };
}

function versionOf({ story }: { story: SQLOutputValue }): Version {
  const { observedAt, headline, text, notices, contentHash, wordcount } = parseBody(story).article;
  return { observedAt, headline, text, notices, contentHash, wordcount };
}

export type Reader = ReturnType<typeof openReader>;

function storedArticle({ revision, story, kind, family, origin, edge }: StoredRow): StoredArticle {
  const { article, mentions, entities } = parseBody(story);
  return {
    ...article,
    revision,
    verdict: kind,
    family,
    origin,
    ...(edge && { edge: JSON.parse(edge) as Edge }),
    mentions,
    entities,
  };
}

function counts(db: DatabaseSync): Counts {
  const stored = one<{ articles: number; families: number }>(
    db.prepare('SELECT count(*) AS articles, count(DISTINCT family) AS families FROM article'),
  );
  const tallies = many<{ stage: string; outcome: Fate['outcome']; reason: string; count: number }>(
    db.prepare('SELECT * FROM tally WHERE count > 0 ORDER BY count DESC, stage, outcome, reason'),
  );
  const fates: Record<string, Record<Fate['outcome'], number>> = {};
  for (const { stage, outcome, count } of tallies) {
    fates[stage] ??= { emit: 0, drop: 0, reject: 0 };
    fates[stage][outcome] += count;
  }
  return {
    articles: stored?.articles ?? 0,
    families: stored?.families ?? 0,
    fates,
    reasons: tallies.filter(({ reason }) => reason !== '').map((tally) => ({ ...tally })),
  };
}
