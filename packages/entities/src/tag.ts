import type { Article, Entity, Mention } from '@stemma/contracts';
import { aliases, type Read } from './aliases.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, link } from './link.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { place, splitPairs } from './place.ts';
import {
  afterPreposition,
  fromLexicon,
  isTitleOf,
  known,
  type Passage,
  type Rule,
  type Span,
  styleOf,
  sure,
  written,
} from './reading.ts';
import { type Token, tokenise } from './tokens.ts';

/** What of an article is read. Captions are evidence only: mentions are told of headline and text. */
export type Readable = Pick<Article, 'headline' | 'text' | 'language' | 'captions'>;

/** Languages that write every noun with a capital. */
const capitalNouns = new Set(['de', 'lb']);

/**
 * The people, organisations and places that an article names. Mentions come in reading order, headline first, and do not
 * overlap; entities by number of mentions, then id. The article is read twice: once for the names that it teaches, then
 * with them. Deterministic, and linear in the length of the text.
 */
export function tagArticle(article: Readable): { mentions: Mention[]; entities: Entity[] } {
  const fields = readFields(article);
  const lessons = fields.flatMap(({ passages }) =>
    passages.map((passage): Read => ({ passage, spans: spansOf(passage, [known]) })),
  );
  const lexicons = [taught(aliases(lessons)), known];
  const found = fields.flatMap(({ field, passages }) =>
    passages.flatMap((passage) =>
      spansOf(passage, lexicons).map(({ from, to, type, name }): Found => {
        const { tokens } = passage;
        const start = tokens[from]?.start ?? 0;
        return { type, field, start, end: tokens[to - 1]?.end ?? start, text: written(tokens, from, to), name };
      }),
    ),
  );
  return link(found);
}

/** The spans of a passage, longest first at each token, from left to right. Capitals are evidence in prose only. */
function spansOf(passage: Passage, lexicons: readonly Rule[]): Span[] {
  const rules = passage.style === 'prose' ? [...lexicons, person, organisation, place] : lexicons;
  const spans: Span[] = [];
  for (let i = 0; i < passage.tokens.length; i++) {
    if (passage.tokens[i]?.shape === 'mark') continue;
    let best: Span | undefined;
    for (const rule of rules) {
      const span = rule(passage, i);
      if (span && (!best || span.to > best.to || (span.to === best.to && span.sure > best.sure))) best = span;
    }
    if (!best) continue;
    spans.push(best);
    i = best.to - 1;
  }
  return spans;
}

/**
 * The names that the article teaches. A surname may also be a place (`in Jordan`) or a title (`King Harold`): there it is
 * no surname.
 */
function taught(lexicon: Lexicon): Rule {
  const rule = fromLexicon(lexicon, sure.taught);
  return (passage, i) => {
    const span = rule(passage, i);
    if (span?.type !== 'person') return span;
    const isPlace = afterPreposition(passage, i) && known(passage, i)?.type === 'place';
    return isPlace || isTitleOf(passage, i) ? undefined : span;
  };
}

interface Field {
  readonly field: Found['field'];
  readonly passages: readonly Passage[];
}

function readFields({ headline, text, language, captions }: Readable): Field[] {
  const common = new Set<string>();
  const nounsCapital = capitalNouns.has(language);
  const passages = (source: string): Passage[] =>
    paragraphs(source).map((tokens) => {
      for (const { key, shape } of tokens) if (shape === 'lower') common.add(key);
      return { tokens, style: styleOf(tokens), common, nounsCapital };
    });
  return [
    { field: 'headline', passages: passages(headline) },
    { field: 'text', passages: passages(text) },
    ...captions.map((caption): Field => ({ field: 'caption', passages: passages(caption.text) })),
  ];
}

/** The tokens of each paragraph; no name reaches over its end. */
function paragraphs(source: string): Token[][] {
  const found: Token[][] = [];
  let start = 0;
  for (const paragraph of source.split('\n\n')) {
    if (paragraph.trim() !== '') found.push(splitPairs(tokenise(paragraph, start)));
    start += paragraph.length + 2;
  }
  return found;
}
