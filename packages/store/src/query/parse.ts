import { combine, type Query } from './ast.ts';
import { badQuery, type Field, lex, type Token } from './lex.ts';
import { term } from './term.ts';

// Nobody writes more by hand; what does costs the engine more than it tells the reader.
const deepest = 20;
const mostTerms = 50;
const mostPrefixes = 4;

/**
 * The query language of docs/search.md to a tree. Empty text asks for everything. Throws `StoreError` `bad-query`
 * with the position and what to do. Whatever the text, nothing of it reaches an engine unparsed.
 */
export function parseQuery(text: string): Query {
  const tokens = lex(text);
  let next = 0;
  let terms = 0;
  let prefixes = 0;
  const peek = (): Token => tokens[next] as Token;
  const take = (): Token => tokens[next++] as Token;

  /** a OR b; undefined where there is nothing that has a word. */
  function either(depth: number, field?: Field): Query | undefined {
    if (depth > deepest) throw badQuery(peek().at, `more than ${deepest} levels deep; use fewer parentheses`);
    const first = every(depth, field);
    if (peek().kind !== 'OR') return first;
    const sides: (Query | undefined)[] = [first];
    while (peek().kind === 'OR') {
      const { at } = take();
      sides.push(every(depth, field));
      if (sides.includes(undefined)) throw badQuery(at, 'OR needs a word on both sides');
    }
    return combine(
      'or',
      sides.filter((side) => side !== undefined),
    );
  }

  /** a b, or a AND b. */
  function every(depth: number, field?: Field): Query | undefined {
    const parts: Query[] = [];
    let joined: Token | undefined;
    for (let token = peek(); token.kind !== 'end' && token.kind !== ')' && token.kind !== 'OR'; token = peek()) {
      if (token.kind === 'AND') {
        if (joined || parts.length === 0) throw badQuery(token.at, 'AND needs a word on both sides');
        joined = take();
        continue;
      }
      const part = one(depth, field);
      if (part) parts.push(part);
      joined = undefined;
    }
    if (joined) throw badQuery(joined.at, 'AND needs a word on both sides');
    return parts.length > 0 ? combine('and', parts) : undefined;
  }

  /** A word, a phrase, something in parentheses; with a field or NOT before it. */
  function one(depth: number, field?: Field): Query | undefined {
    const token = take();
    if (depth > deepest) throw badQuery(token.at, `more than ${deepest} levels deep; use fewer parentheses`);
    if (token.kind === 'NOT') return negated(one(depth + 1, field));
    if (token.kind === 'field') return one(depth + 1, token.field);
    if (token.kind === '(') return bracketed(token, either(depth + 1, field));
    if (token.kind !== 'bare' && token.kind !== 'quoted') {
      throw badQuery(token.at, 'a word was expected here; add one, or remove what asks for it');
    }
    const found = term(token, field);
    if (found && ++terms > mostTerms) throw badQuery(token.at, `more than ${mostTerms} words; use fewer`);
    if (found?.kind === 'words' && found.prefix && ++prefixes > mostPrefixes) {
      throw badQuery(token.at, `more than ${mostPrefixes} words with *; use fewer`);
    }
    return found;
  }

  function bracketed(open: Token, inner: Query | undefined): Query {
    const { kind, at } = take();
    if (kind !== ')') throw badQuery(open.at, 'a parenthesis is not closed; add the second one');
    if (!inner) throw badQuery(at, 'there is no word between the parentheses; add one');
    return inner;
  }

  const query = either(1);
  const rest = take();
  if (rest.kind !== 'end') throw badQuery(rest.at, 'a parenthesis closes that was never opened; remove it');
  if (query) return query;
  if (tokens.length === 1) return { kind: 'all' };
  throw badQuery(1, 'there is no word in it; a word has letters or digits');
}

const negated = (of: Query | undefined): Query | undefined => of && { kind: 'not', of };
