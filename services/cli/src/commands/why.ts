import { lostSince, relationsOf, tellFamily } from '@stemma/api';
import type { Fate } from '@stemma/contracts';
import type { Store } from '@stemma/store';
import { idOf } from '../article-id.ts';
import type { Command } from '../command.ts';
import { compareTexts, comparison } from '../compared.ts';
import { UsageError } from '../errors.ts';
import { familyLines, relationLines } from '../family-lines.ts';
import { json, paint, plain, say, table } from '../out.ts';
import { enterHouse } from '../there.ts';

export const why: Command = {
  name: 'why',
  words: 'URL',
  about: 'tell what every stage did with an address, and why; for every address that was ever seen',
  options: {
    'not-with': { value: 'URL', about: 'tell why it is not, or is, in one family with this one' },
  },
  async run(call) {
    const [url] = call.words;
    if (url === undefined) throw new UsageError('why what? Name an address or an article id');
    const house = await enterHouse(call);
    try {
      const other = call.text('not-with');
      if (other !== undefined) {
        const compared = await compareTexts(house.store, url, other);
        if (call.on('json')) json(compared);
        else comparison(compared).forEach((line) => void say(line));
        return;
      }
      const found = await account(house.store, url);
      if (call.on('json')) json(found);
      else show(found);
    } finally {
      await house.close();
    }
  },
};

type Account = Awaited<ReturnType<typeof account>>;

async function account(store: Store, url: string) {
  const id = idOf(url);
  const [article, fates, family, revisions] = await Promise.all([
    store.article(id),
    store.fates(id),
    store.family(id),
    store.revisions(id),
  ]);
  if (!article && fates.length === 0)
    throw new Error(`${url} (article ${id}) was never seen here; is its feed among "stemma feeds ls"?`);
  const lost = article && lostSince(article, fates);
  const told = family && (await tellFamily(store, family));
  const related = family && (await relationsOf(store, family));
  return {
    url,
    id,
    ...(article && { article, revisions }),
    ...(lost && { lost }),
    ...(told && { family: told }),
    ...(related && { relations: related.relations, corroboration: related.corroboration }),
    fates,
  };
}

function show({ url, id, article, lost, revisions, family, relations, corroboration, fates }: Account): void {
  say(`${paint('bold', plain(article?.headline ?? url))}`);
  say(paint('dim', `${article?.url ?? url}  article ${id}`));
  if (article) {
    const edits = (revisions?.length ?? 1) > 1 ? `, revision ${article.revision}` : '';
    say(
      `${article.source}, ${article.eventTime}, ${article.language}, ${article.kind}${edits}${article.agency ? `, credited to ${article.agency}` : ''}`,
    );
    for (const { kind, text } of article.notices)
      if (kind === 'kill') say(paint('magenta', `withdrawn: ${plain(text)}`));
    if (lost) say(paint('yellow', `no text stands there any more: ${lost.reason}, first seen ${lost.at}`));
  } else say(paint('yellow', 'not in the store'));
  say();
  table(fates.map(fateRow)).forEach(say);
  if (family) familyLines(family, id).forEach((line) => void say(line));
  if (relations && corroboration) relationLines({ relations, corroboration }).forEach((line) => void say(line));
}

const fateRow = ({ at, stage, outcome, reason = '', detail = '' }: Fate): string[] => {
  const colour = outcome === 'emit' ? 'green' : outcome === 'drop' ? 'yellow' : 'red';
  return [paint('dim', at), stage, paint(colour, outcome), reason, plain(detail)];
};
