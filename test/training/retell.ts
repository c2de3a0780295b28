import { codesOf, wordMask } from '@stemma/lineage/codes';
import { rarity } from '@stemma/lineage/rarity';
import { isName, isNumber } from './corrections.ts';
import { sentenceEnd } from './edit.ts';
import type { Draft } from './operators.ts';
import type { Draw } from './random.ts';

/** From this rarity on a word tells what a story is about: who retells it mostly keeps it. */
const telling = 6;
const known = new Map<string, number>();

/** 0 for a word that leaves no code. */
function rarityOf(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const [code] = codesOf(word).codes;
  const found = code === undefined ? 0 : (rarity[code & wordMask] ?? 0);
  known.set(word, found);
  return found;
}

const clauseEnd = /,? (?=and |but |which |who |after |when |while |because |as |to |in |on |for )|, /;

/** How much of a text is told in other words: the share of its common words and of its telling ones, and of its sentences whose order of clauses is turned. */
interface Strength {
  readonly common: number;
  readonly told: number;
  readonly turned: number;
}

/** A sentence in other words. Names and figures stay; what words stand in for others does not matter, since only their hashes are compared. */
function inOtherWords(
  sentence: string,
  { common, told, turned }: Strength,
  draw: Draw,
  pool: readonly string[],
): string {
  const word = (text: string): string => {
    const rare = rarityOf(text);
    if (rare === 0 || isName.test(text) || isNumber.test(text)) return text;
    if (!draw.chance(rare < telling ? common : told)) return text;
    return draw.chance(0.2) ? '' : draw.pick(pool);
  };
  const clauses = sentence.split(clauseEnd);
  const at = clauses.length > 1 && draw.chance(turned) ? draw.whole(1, clauses.length - 1) : 0;
  return [...clauses.slice(at), ...clauses.slice(0, at)]
    .flatMap((clause) => clause.split(' ').map(word))
    .filter(Boolean)
    .join(' ');
}

/** Lower-case words of other stories: what a text is retold with. Mostly common ones, for who retells a story adds nothing to it. */
const poolOf = (others: readonly string[], draw: Draw): string[] =>
  Array.from({ length: 8 }, () => draw.pick(others))
    .flatMap((text) => text.split(' '))
    .filter(
      (text) => /^[a-z]{3,}$/.test(text) && rarityOf(text) > 0 && (rarityOf(text) < telling || draw.chance(0.15)),
    );

/** The whole story sentence by sentence in other words, as a desk retells what an agency sent: two sentences change places here and there, one is dropped. */
export function retell(draft: Draft, draw: Draw, others: readonly string[]): Draft {
  const pool = poolOf(others, draw);
  if (pool.length === 0) return draft;
  const common = 0.3 + 0.7 * draw();
  const strength = { common, told: common * (0.2 + 0.4 * draw()), turned: 0.7 * draw() };
  const [swap, drop] = [0.25 * draw(), draw.chance(0.5) ? 0.2 * draw() : 0];
  const paragraphs = draft.paragraphs.map((text) => {
    const sentences = text.split(sentenceEnd).filter((_, i) => i === 0 || !draw.chance(drop));
    for (let i = 1; i < sentences.length; i++)
      if (draw.chance(swap)) [sentences[i - 1], sentences[i]] = [sentences[i]!, sentences[i - 1]!];
    return sentences.map((sentence) => inOtherWords(sentence, strength, draw, pool)).join(' ');
  });
  return { ...draft, paragraphs };
}

/** The first sentence, or the first paragraph, in other words: the agency's text stays below. */
export function reopen(draft: Draft, draw: Draw, others: readonly string[]): Draft {
  const pool = poolOf(others, draw);
  const [first = '', ...rest] = draft.paragraphs;
  const sentences = first.split(sentenceEnd);
  const count = draw.chance(0.5) ? 1 : sentences.length;
  const strength = { common: 0.6 + 0.4 * draw(), told: 0.2 + 0.5 * draw(), turned: 0.5 };
  if (pool.length === 0) return draft;
  const lead = sentences.map((sentence, i) => (i < count ? inOtherWords(sentence, strength, draw, pool) : sentence));
  return { ...draft, paragraphs: [lead.join(' '), ...rest] };
}
