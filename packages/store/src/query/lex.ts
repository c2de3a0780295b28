import { StoreError } from '../error.ts';
import { type ValueField, valueFields, type WordField, wordFields } from './ast.ts';

const rangeFields = ['after', 'before'] as const;
export type Field = ValueField | WordField | (typeof rangeFields)[number];
const fields: readonly string[] = [...wordFields, ...valueFields, ...rangeFields];
const isField = (name: string): name is Field => fields.includes(name);

/** A piece of a query; `at` counts characters from 1, for messages. */
export type Token = { readonly at: number } & (
  | { readonly kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'end' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'bare' | 'quoted'; readonly text: string }
);

/** A query that cannot be read: where, and what to do. */
export const badQuery = (at: number, why: string): StoreError =>
  new StoreError('bad-query', `the query cannot be read at character ${at}: ${why}`);

const mostCharacters = 2_000;
// Brackets, a quoted piece, or all up to the next space, bracket or quote.
const value = String.raw`(?<bracket>[()])|"(?<quoted>[^"]*)"|(?<bare>[^\s()"]+)`;
// The same, or first a field's name, or a minus before something. Behind a field's name only a value comes, so that
// `entity:person:ada-lovelace` and `source:-x` are what they look like.
const piece = new RegExp(String.raw`\s*(?:(?<field>[a-z]+):(?=[^\s)])|(?<minus>-)(?=[^\s)])|${value})`, 'iy');
const valuePiece = new RegExp(value, 'y');

/** Text to tokens, in one pass. Throws `bad-query` on an unknown field, an open quotation mark and on length. */
export function lex(text: string): Token[] {
  if (text.length > mostCharacters) {
    throw badQuery(mostCharacters, `it has ${text.length} characters, at most ${mostCharacters} are read; shorten it`);
  }
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  for (let from = 0; from < trimmed.length; ) {
    const pattern = tokens.at(-1)?.kind === 'field' ? valuePiece : piece;
    pattern.lastIndex = from;
    const found = pattern.exec(trimmed);
    if (!found) throw badQuery(trimmed.indexOf('"', from) + 1, 'a quotation mark is not closed; add the second one');
    tokens.push(token(found.groups ?? {}, from + found[0].length - found[0].trimStart().length + 1));
    from += found[0].length;
  }
  return [...tokens, { kind: 'end', at: trimmed.length + 1 }];
}

function token(groups: Partial<Record<string, string>>, at: number): Token {
  const { field, bracket, quoted, minus, bare = '' } = groups;
  if (field !== undefined) return { kind: 'field', field: known(field.toLowerCase(), at), at };
  if (bracket !== undefined) return { kind: bracket === '(' ? '(' : ')', at };
  if (quoted !== undefined) return { kind: 'quoted', text: quoted, at };
  if (minus !== undefined) return { kind: 'NOT', at };
  if (bare === 'AND' || bare === 'OR' || bare === 'NOT') return { kind: bare, at };
  if (bare.endsWith(':') && isField(bare.slice(0, -1))) {
    throw badQuery(at, `${bare} needs its value right behind the colon, without a space`);
  }
  return { kind: 'bare', text: bare, at };
}

function known(name: string, at: number): Field {
  if (isField(name)) return name;
  throw badQuery(at, `there is no field ${name}; use ${fields.join(', ')}, or put "${name}:…" in quotation marks`);
}
