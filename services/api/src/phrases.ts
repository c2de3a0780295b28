import type { SearchRequest, StoredArticle } from '@stemma/store';

/** What is longer is no word or phrase of a story, and a query has its limits. */
const longest = 60;

/** A search for whatever has one of some words or phrases and was said within so many ms of an article. Undefined where none of them can be searched for. */
export function anyOf(
  phrases: readonly string[],
  { eventTime }: Pick<StoredArticle, 'eventTime'>,
  within: number,
): Pick<SearchRequest, 'query' | 'from' | 'to'> | undefined {
  const searched = phrases.filter((phrase) => phrase.length <= longest && /[\p{L}\p{N}]/u.test(phrase));
  const time = Date.parse(eventTime);
  if (searched.length === 0) return undefined;
  return {
    query: searched.map((phrase) => `"${phrase.replaceAll(/["\s]+/g, ' ')}"`).join(' OR '),
    from: instantAt(time - within),
    to: instantAt(time + within + 1),
  };
}

/** An Instant has a year of four digits, whatever an article claims. */
const [firstInstant, lastInstant] = [Date.parse('0000-01-01'), Date.parse('9999-12-31')];
const instantAt = (ms: number): string => new Date(Math.min(Math.max(ms, firstInstant), lastInstant)).toISOString();
