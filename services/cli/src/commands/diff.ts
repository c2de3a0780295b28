import { diffTexts, diffWords, keptShare, type Piece } from '@stemma/lineage';
import { findRevision, lastWithText, type Revision, type Store } from '@stemma/store';
import { idOf } from '../article-id.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { json, paint, plain, say } from '../out.ts';
import { enterHouse } from '../there.ts';

export const diff: Command = {
  name: 'diff',
  words: 'A[@REVISION] [B[@REVISION]]',
  about: 'show what B kept, changed, dropped and added of A, word by word; of A alone, what its last edit changed',
  options: {},
  async run(call) {
    const [first, second] = call.words;
    if (first === undefined) throw new UsageError('diff what? Name one or two addresses or article ids');
    const house = await enterHouse(call);
    try {
      const [a, b] = second === undefined ? await lastEdit(house.store, first) : await both(house.store, first, second);
      const pieces = diffTexts(a.text, b.text);
      const kept = keptShare(diffWords(a.text, b.text));
      if (call.on('json')) json({ before: headOf(a), after: headOf(b), kept, text: pieces });
      else show(a, b, kept, pieces);
    } finally {
      await house.close();
    }
  },
};

interface Edition extends Revision {
  readonly article: string;
}

const headOf = ({ article, revision, observedAt, headline }: Edition) => ({ article, revision, observedAt, headline });

/** `https://example.org/a@2` is the second revision of that article. */
async function editionOf(store: Store, name: string): Promise<Edition> {
  const [, address = name, number] = /^(.+)@(\d+)$/.exec(name) ?? [];
  const article = idOf(address);
  const found = await findRevision(store, article, number === undefined ? undefined : Number(number));
  if (found) return { article, ...found };
  const newest = number === undefined ? undefined : await findRevision(store, article);
  if (newest) throw new Error(`${address} has no revision ${number}; its last is ${newest.revision}`);
  throw new Error(`${address} is not in the store; "stemma why ${address}" tells what became of it`);
}

const both = (store: Store, first: string, second: string) =>
  Promise.all([first, second].map(async (name) => asItStood(store, await editionOf(store, name), name))) as Promise<
    [Edition, Edition]
  >;

/** A story that was withdrawn is compared with others by the text that it had, unless that revision was asked for. */
async function asItStood(store: Store, edition: Edition, name: string): Promise<Edition> {
  if (edition.text !== '' || name.endsWith(`@${edition.revision}`)) return edition;
  return { ...edition, ...(await lastWithText(store, edition.article)) };
}

async function lastEdit(store: Store, name: string): Promise<[Edition, Edition]> {
  const after = await editionOf(store, name);
  const before = after.revision > 1 ? await findRevision(store, after.article, after.revision - 1) : undefined;
  if (!before) throw new Error(`${name} was never edited; name a second article to compare it with`);
  return [{ article: after.article, ...before }, after];
}

function show(a: Edition, b: Edition, kept: number, pieces: readonly Piece[]): void {
  for (const [mark, style, { article, revision, observedAt, headline }] of [
    ['−', 'red', a],
    ['+', 'green', b],
  ] as const) {
    say(`${paint(style, mark)} ${paint('bold', plain(headline))}`);
    say(paint('dim', `  article ${article}, revision ${revision}, seen ${observedAt}`));
  }
  say(`${Math.round(kept * 100)} % of the first text kept`);
  say();
  say(pieces.map(painted).join(''));
}

/** Marked like wdiff, so that it is read without colours too. */
export function painted({ kind, before = '', after = '' }: Piece): string {
  // Where one of the two texts ends, the other tells what space follows.
  if (kind === 'kept') return paragraphs(after.trimEnd() + (/\s+$/.exec(after) ?? /\s+$/.exec(before) ?? ''));
  const dropped = before && paint('red', `[-${paragraphs(before.trimEnd())}-]`);
  const added = after && paint('green', `{+${paragraphs(after.trimEnd())}+}`);
  return `${dropped}${added}${/\s*$/.exec(after || before)?.[0] ?? ''}`;
}

/** Paragraphs stay; what else could steer a terminal does not. */
const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/[\s\p{Cc}]+/gu, ' '))
    .join('\n\n');
