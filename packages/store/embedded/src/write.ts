import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Family, Story } from '@stemma/contracts';
import { words } from '@stemma/store';
import { familyMembers, type MemberRow, memberKeeper, ownMember } from './member.ts';
import { type Body, pack, parseBody, unpack } from './pack.ts';
import { one } from './rows.ts';
import { tokens } from './tokens.ts';
import { prepareRun } from './transact.ts';

/** Writes of stories and families; inside a transaction of the caller's. */
export function openWriter(db: DatabaseSync) {
  const keepVersion = versionKeeper(db);
  const keepMember = memberKeeper(db);
  const refresh = refresher(db);

  return {
    put(stories: readonly Story[]): void {
      const touched = new Set<string>();
      const inHand: InHand = new Map();
      for (const { verdict, ...body } of stories) {
        const { id } = body.article;
        const row = keepVersion(body);
        if (row !== undefined) inHand.set(row, body);
        if (keepMember(ownMember(id, verdict)) || row !== undefined) touched.add(id);
      }
      for (const id of touched) refresh(id, inHand);
    },

    link(families: readonly Family[]): void {
      const changed = families.flatMap(familyMembers).filter(keepMember);
      for (const id of new Set(changed.map(({ article }) => article))) refresh(id, new Map());
    },
  };
}

/** Versions of this call by their rows, so that they need not be read back. */
type InHand = Map<number, Body>;

/** Keeps what was observed; gives its row of `version` if that was new. */
function versionKeeper(db: DatabaseSync): (body: Body) => number | undefined {
  const insert = prepareRun(
    db,
    `
    INSERT INTO version (article, observed_at, content_hash, event_time, headline, wordcount, story)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const known = db.prepare('SELECT row, story FROM version WHERE (article, observed_at, content_hash) = (?, ?, ?)');
  const replace = prepareRun(
    db,
    'UPDATE version SET event_time = ?, headline = ?, wordcount = ?, story = ? WHERE row = ?',
  );

  return ({ article, mentions, entities }) => {
    const json = JSON.stringify({ article, mentions, entities } satisfies Body);
    const { id, observedAt, contentHash, eventTime, headline, wordcount } = article;
    const rest = [eventTime, headline, wordcount, pack(json)] as const;
    const added = insert.run(id, observedAt, contentHash, ...rest);
    if (added.changes > 0) return Number(added.lastInsertRowid);
    const standing = one<{ row: number; story: SQLOutputValue }>(known, id, observedAt, contentHash);
    // Two stories for one version (the tagger learned something): the greater stands, whichever came first.
    if (!standing || unpack(standing.story) >= json) return undefined;
    replace.run(...rest, standing.row);
    return standing.row;
  };
}

type Current = { row: number; version: number; verdict: string };

/** Brings the row that is found, and its words, in line with the versions and the membership that are kept. */
function refresher(db: DatabaseSync): (id: string, inHand: InHand) => void {
  const newest = db.prepare(`
    SELECT row FROM version WHERE article = ? ORDER BY observed_at DESC, content_hash DESC LIMIT 1`);
  const story = db.prepare('SELECT story FROM version WHERE row = ?');
  const membership = db.prepare('SELECT * FROM membership WHERE article = ?');
  const current = db.prepare('SELECT row, version, verdict FROM article WHERE id = ?');
  const revisions = db.prepare(`
    SELECT sum(fresh) AS count FROM (
      SELECT content_hash IS NOT lag(content_hash) OVER (ORDER BY observed_at, content_hash) AS fresh
      FROM version WHERE article = ?)`);
  const update = prepareRun(db, 'UPDATE article SET revision = ?, family = ? WHERE row = ?');
  const write = rowWriter(db);

  return (id, inHand) => {
    const version = one<{ row: number }>(newest, id)?.row;
    const member = one<MemberRow>(membership, id);
    // Linked already, but not put yet.
    if (version === undefined || !member) return;
    const now = one<Current>(current, id);
    const revision = one<{ count: number }>(revisions, id)?.count ?? 1;
    // The words are the costly part. They stay as they are unless the text, or what it is filtered by, is another.
    if (now?.version === version && now.verdict === member.kind && !inHand.has(version)) {
      update.run(revision, member.family, now.row);
    } else {
      const body = inHand.get(version) ?? parseBody(story.get(version)?.story);
      write(now?.row, version, revision, body, member);
    }
  };
}

type WriteRow = (row: number | undefined, version: number, revision: number, body: Body, member: MemberRow) => void;

/** Writes the row that is found with its words: a new one, or over the one that stands. */
function rowWriter(db: DatabaseSync): WriteRow {
  const write = prepareRun(
    db,
    `
    INSERT OR REPLACE INTO article
      (row, id, version, revision, event_time, source, language, entities, length, family, verdict)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const index = prepareRun(db, 'INSERT OR REPLACE INTO search (rowid, headline, text, filter) VALUES (?, ?, ?, ?)');

  return (row, version, revision, body, { family, kind, article: id }) => {
    const { source, language, eventTime, headline, text } = body.article;
    const entities = JSON.stringify(body.entities.map((entity) => entity.id));
    const inHeadline = words(headline);
    const inText = words(text);
    const length = inHeadline.length + inText.length;
    const values = [id, version, revision, eventTime, source, language, entities, length, family, kind];
    const at = write.run(row ?? null, ...values).lastInsertRowid;
    index.run(at, inHeadline.join(' '), inText.join(' '), tokens(body, kind));
  };
}
