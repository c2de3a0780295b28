const size = 4;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** The `\w+` tokens of a text, with Python's idea of `\w`: letters and numbers of every script. Case counts. */
export const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  // A text shorter than a shingle is one shingle; an empty one has none.
  for (let i = 0; i < Math.max(Math.min(words.length, 1), words.length - size + 1); i += 1) {
    const shingle = words.slice(i, i + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) => counts.values().reduce((sum, count) => sum + count, 0);

/** What one page's text is worth. A precision is undefined where nothing was found, a recall where nothing was to find. */
export interface PageScore {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly exact: boolean;
}

/** Compares a text with the one it should be, by their counted shingles of four tokens. */
export function scorePage(truth: string, found: string): PageScore {
  const [wanted, given] = [tokens(truth), tokens(found)];
  const [inTruth, inFound] = [shingles(wanted), shingles(given)];
  const common = inTruth.entries().reduce((sum, [key, count]) => sum + Math.min(count, inFound.get(key) ?? 0), 0);
  const rate = (of: number) => (of === 0 ? undefined : common / of);
  return {
    precision: rate(total(inFound)),
    recall: rate(total(inTruth)),
    exact: wanted.join(' ') === given.join(' '),
  };
}

/** Precision and recall averaged over the pages that have one, F1 of the averages, and the share of pages exactly right. */
export function scoreAll(pages: readonly PageScore[]) {
  const average = (of: 'precision' | 'recall') =>
    mean(pages.map((page) => page[of]).filter((value) => value !== undefined));
  const [precision, recall] = [average('precision'), average('recall')];
  return {
    f1: share(2 * precision * recall, precision + recall),
    precision,
    recall,
    exact: mean(pages.map(({ exact }) => Number(exact))),
  };
}
