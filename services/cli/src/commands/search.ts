import { isWithdrawn, VerdictKind } from '@stemma/contracts';
import { type Filters, type SearchRequest, type Store, type StoredArticle, StoreError } from '@stemma/store';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { fit, json, number, paint, plain, say, tell } from '../out.ts';
import { enterHouse } from '../there.ts';

const filters = ['source', 'language', 'day', 'entity', 'family', 'verdict'] as const;
const most = 1000;

export const search: Command = {
  name: 'search',
  words: '[QUERY]',
  about: 'search the store; the newest articles when there is no query',
  options: {
    ...Object.fromEntries(
      filters.map((name) => [
        name,
        { value: 'VALUE', multiple: true as const, about: `only this ${name}; may be repeated` },
      ]),
    ),
    limit: { value: 'N', about: 'how many; 20 unless told' },
    order: { value: 'ORDER', about: 'relevance, newest or oldest' },
  },
  async run(call) {
    const request = requestOf(call);
    const wanted = call.count('limit', 1) ?? 20;
    const house = await enterHouse(call);
    try {
      const shown = await pages(house.store, request, wanted, (article) => print(article, call.on('json')));
      if (!call.on('json')) tell(paint('dim', `${number(shown)} shown`, process.stderr));
      if (shown === 0 && (await house.store.counts()).articles === 0)
        tell(`the store in ${house.settings.dataDir} is empty`);
    } finally {
      await house.close();
    }
  },
};

/** A query that cannot be read is the caller's, as an option is. */
function asWrongUse(error: unknown): never {
  if (error instanceof StoreError && error.code === 'bad-query') throw new UsageError(error.message, { cause: error });
  throw error;
}

/** Shows so many of what is asked for, page by page; returns how many there were. */
async function pages(
  store: Store,
  request: SearchRequest,
  wanted: number,
  show: (article: StoredArticle) => void,
): Promise<number> {
  let shown = 0;
  for (let cursor: string | undefined; shown < wanted; ) {
    const limit = Math.min(most, wanted - shown);
    const page = await store.search({ ...request, limit, ...(cursor && { cursor }) }).catch(asWrongUse);
    for (const { article } of page.hits) show(article);
    shown += page.hits.length;
    cursor = page.cursor;
    if (!cursor || page.hits.length === 0) break;
  }
  return shown;
}

function requestOf(call: Call): SearchRequest {
  const order = call.text('order');
  if (order !== undefined && order !== 'relevance' && order !== 'newest' && order !== 'oldest')
    throw new UsageError(`--order takes relevance, newest or oldest, not "${order}"`);
  const verdicts: readonly string[] = VerdictKind.options;
  const stranger = call.all('verdict').find((verdict) => !verdicts.includes(verdict));
  if (stranger !== undefined) throw new UsageError(`--verdict takes ${verdicts.join(', ')}, not "${stranger}"`);
  const noDay = call.all('day').find((day) => !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)));
  if (noDay !== undefined) throw new UsageError(`--day takes a date, such as 2026-03-12, not "${noDay}"`);
  const given = filters.filter((name) => call.on(name)).map((name) => [name, call.all(name)]);
  return { query: call.words.join(' '), filters: Object.fromEntries(given) as Filters, ...(order && { order }) };
}

function print(article: StoredArticle, asJson: boolean): void {
  if (asJson) {
    json(article);
    return;
  }
  const { eventTime, source, language, verdict, headline, url } = article;
  const withdrawn = isWithdrawn(article) ? paint('magenta', '  withdrawn') : '';
  say(
    `${paint('dim', eventTime.slice(0, 16).replace('T', ' '))}  ${fit(source, 18)}  ${language}  ${fit(verdict, 10)}  ${plain(headline)}${withdrawn}`,
  );
  say(paint('dim', `                  ${plain(url)}`));
}
