import { words } from '../words.ts';
import { type Query, wordFields } from './ast.ts';
import { badQuery, type Field, type Token } from './lex.ts';

type Text = Extract<Token, { kind: 'bare' | 'quoted' }>;
type WithWords = Extract<Query, { kind: 'words' }>['field'];

const shortestPrefix = 2;
const verdicts = ['original', 'copy', 'update', 'correction'];
const isWordField = (field: Field | undefined): field is WithWords =>
  field === undefined || wordFields.some((name) => name === field);

/** One piece of text, in its field or in none; undefined where it has neither letter nor digit, as a lone `&`. */
export function term(token: Text, field: Field | undefined): Query | undefined {
  if (isWordField(field)) return inWords(token, field);
  const { text: value, at } = token;
  if (field === 'after') return { kind: 'time', from: dayStart(value, at) };
  if (field === 'before') return { kind: 'time', to: dayStart(value, at) };
  if (field === 'day') return onDays(value, at);
  if (field === 'verdict' && !verdicts.includes(value))
    throw badQuery(at, `a verdict is one of ${verdicts.join(', ')}`);
  if (token.kind === 'bare' && value.endsWith('*')) {
    throw badQuery(at, `${field}: takes whole values; * is for words. Put the value in quotation marks if it has a *`);
  }
  return { kind: 'value', field, value };
}

function inWords({ kind, text, at }: Text, field: WithWords): Query | undefined {
  const found = words(text);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const prefix = kind === 'bare' && text.endsWith('*');
  if (prefix && last.length < shortestPrefix) {
    throw badQuery(at, `${text} would find nearly everything; write at least ${shortestPrefix} letters before the *`);
  }
  return { kind: 'words', words: found, prefix, ...(field && { field }) };
}

/** `2026-03-01`, or `2026-03-01..2026-03-03` with both ends. */
function onDays(value: string, at: number): Query {
  const [first = '', last, ...more] = value.split('..');
  const from = dayStart(first, at);
  if (last === undefined) return { kind: 'value', field: 'day', value: first };
  if (more.length > 0) throw badQuery(at, 'a range of days has two ends, as in day:2026-03-01..2026-03-03');
  const end = new Date(dayStart(last, at));
  if (last < first) throw badQuery(at, `the range ends before it begins; write day:${last}..${first}`);
  end.setUTCDate(end.getUTCDate() + 1);
  return { kind: 'time', from, to: end.toISOString() };
}

function dayStart(day: string, at: number): string {
  const start = `${day}T00:00:00.000Z`;
  // Date turns 30 February into 2 March; that it comes back unchanged says that the day exists.
  const read = new Date(start);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(read.getTime()) || read.toISOString() !== start) {
    throw badQuery(at, 'a day is written as 2026-03-01');
  }
  return start;
}
