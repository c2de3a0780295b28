import { decodeHtml, extractArticle } from '@stemma/article';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';
import { bytesOf, labelsOf, rounded } from './pages.ts';

interface Label {
  readonly page: string;
  readonly url: string;
  /** The day, as `2026-03-12`. */
  readonly date: string;
}

/** The day of publication, against the day that a person found: share of all pages exactly right, and with any date. */
export const dates: Bench = async ({ data, say }) => {
  const folder = dataFolder(data, 'dates');
  const labels = labelsOf<readonly Label[]>(folder);
  say(`${labels.length} pages of ${folder}`);
  let [found, right, refused] = [0, 0, 0];
  for (const { page, url, date } of labels) {
    const extraction = extractArticle(decodeHtml(bytesOf(folder, page)), { url });
    // The day on the page's own calendar, as a person reads it; the instant in UTC may be on the next one.
    const day = extraction.dates?.published?.day;
    if (!('article' in extraction)) refused += 1;
    if (day) found += 1;
    if (day === date) right += 1;
  }
  say(`${refused} pages hold no article for the cleaner; their dates count all the same`);
  return {
    accuracy: rounded(right / labels.length),
    found: rounded(found / labels.length),
    pages: labels.length,
    refused,
  };
};
