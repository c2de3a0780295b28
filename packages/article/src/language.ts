import { eld } from 'eld/extrasmall';

/** The primary subtag of a language tag or locale: `pt-BR`, `pt_BR` and `PT` are `pt`. Undefined where it is none. */
export function primarySubtag(tag: string): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?=$|[-_\s,])/i.exec(tag)?.[1]?.toLowerCase();
  return primary === 'und' ? undefined : primary;
}

const detectable = new Set(Object.values(eld.info().Languages));
// The detector is sure from some sentences on; the beginning is enough and keeps it fast.
const enough = 200;
const sample = 3_000;

/**
 * The language of a text, as primary subtag: what the text itself shows where that is certain, because templates claim
 * wrongly; else the first claim; `und` where nothing tells.
 */
export function languageOf(text: string, claims: readonly string[]): string {
  const claimed = claims.map(primarySubtag).find((tag) => tag !== undefined);
  // A language that the detector does not know would be taken for its neighbour.
  if (claimed && (!detectable.has(claimed) || text.length < enough)) return claimed;
  const guess = eld.detect(text.slice(0, sample));
  return guess.isReliable() ? guess.language : (claimed ?? 'und');
}
