import type { CleanArticle } from '@stemma/article';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';
import { bytesOf, clean, labelsOf, rounded } from './pages.ts';
import { tokens } from './shingles.ts';

interface Label {
  readonly page: string;
  readonly url: string;
  /** Segments that must be in the text, and segments that must not. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly author?: string;
  readonly date?: string;
  readonly title?: string;
}

const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
// What stands between names or before them.
const joining = new Set(['and', 'by', 'mit', 'und', 'von']);
/** The words of a name or title: accents, case, punctuation and joining words do not count. */
const words = (text: string) =>
  tokens(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .filter((word) => !joining.has(word))
    .join(' ');

const fields: Readonly<Record<'author' | 'date' | 'title', (article: CleanArticle) => string>> = {
  author: ({ byline, agency = '' }) => byline.join(' ') || agency,
  date: ({ firstcreated = '' }) => firstcreated.slice(0, 10),
  title: ({ headline }) => headline,
};

/** How often a field was found, and how often it was right, over the pages where a person found one. */
function fieldFigures(name: keyof typeof fields, pages: readonly (readonly [Label, CleanArticle | undefined])[]) {
  const labelled = pages.flatMap(([label, article]) => {
    const wanted = label[name]?.trim();
    return wanted ? [{ wanted, given: article ? fields[name](article) : '' }] : [];
  });
  const right = labelled.filter(({ wanted, given }) => words(wanted) === words(given)).length;
  const found = labelled.filter(({ given }) => given).length;
  return {
    [`${name}s_labelled`]: labelled.length,
    [`${name}s_found`]: found,
    [`${name}s_right`]: right,
  };
}

/** The wider web: which labelled segments are in the text, F1 over all of them; authors, dates and titles where labelled. */
export const extractWeb: Bench = async ({ data, say }) => {
  const folder = dataFolder(data, 'extract-web');
  const labels = labelsOf<readonly Label[]>(folder);
  say(`${labels.length} pages of ${folder}`);
  const pages = labels.map((label) => [label, clean(bytesOf(folder, label.page), label.url)] as const);

  const held = pages.map(([label, article]) => {
    const text = oneLine(article?.text ?? '');
    const count = (segments: readonly string[]) => segments.filter((segment) => text.includes(oneLine(segment))).length;
    return { tp: count(label.with), fn: label.with.length - count(label.with), fp: count(label.without) };
  });
  const sum = (of: 'tp' | 'fn' | 'fp') => held.reduce((total, page) => total + page[of], 0);
  const [tp, fn, fp] = [sum('tp'), sum('fn'), sum('fp')];
  return {
    f1: rounded((2 * tp) / (2 * tp + fn + fp)),
    precision: rounded(tp / (tp + fp)),
    recall: rounded(tp / (tp + fn)),
    pages: pages.length,
    refused: pages.filter(([, article]) => !article).length,
    ...fieldFigures('author', pages),
    ...fieldFigures('date', pages),
    ...fieldFigures('title', pages),
  };
};
