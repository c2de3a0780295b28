import { correctionsOf } from '@stemma/api';
import type { Family, Fate } from '@stemma/contracts';
import type { Store, StoredArticle } from '@stemma/store';
import { idOf } from '../article-id.ts';
import type { Command } from '../command.ts';
import { compareTexts, comparison } from '../compared.ts';
import { UsageError } from '../errors.ts';
import { openHouse, settingsOf } from '../house.ts';
import { json, paint, plain, say, table } from '../out.ts';

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
    const house = await openHouse(settingsOf(call));
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
  const told = family && (await whole(store, family));
  return { url, id, ...(article && { article, revisions }), ...(told && { family: told }), fates };
}

/** A family with the addresses of its members, and what became of the origin's corrections. */
async function whole(store: Store, family: Family) {
  const found = await Promise.all(family.members.map((member) => store.article(member.article)));
  const articles = new Map(found.flatMap((each): [string, StoredArticle][] => (each ? [[each.id, each]] : [])));
  const members = family.members.map((m) => ({ ...m, url: articles.get(m.article)?.url ?? m.article }));
  const corrections = await correctionsOf(store, family, articles);
  return { ...family, members, corrections };
}

function show({ url, id, article, revisions, family, fates }: Account): void {
  say(`${paint('bold', plain(article?.headline ?? url))}`);
  say(paint('dim', `${article?.url ?? url}  article ${id}`));
  if (article) {
    const edits = (revisions?.length ?? 1) > 1 ? `, revision ${article.revision}` : '';
    say(
      `${article.source}, ${article.eventTime}, ${article.language}, ${article.kind}${edits}${article.agency ? `, credited to ${article.agency}` : ''}`,
    );
  } else say(paint('yellow', 'not in the store'));
  say();
  table(fates.map(fateRow)).forEach(say);
  if (family && family.members.length > 1) showFamily(family, id);
}

const fateRow = ({ at, stage, outcome, reason = '', detail = '' }: Fate): string[] => {
  const colour = outcome === 'emit' ? 'green' : outcome === 'drop' ? 'yellow' : 'red';
  return [paint('dim', at), stage, paint(colour, outcome), reason, plain(detail)];
};

function showFamily(family: NonNullable<Account['family']>, id: string): void {
  say();
  say(`family ${family.id}, ${family.members.length} articles`);
  const urls = new Map(family.members.map((m) => [m.article, m.url]));
  const rows = family.members.map(({ article, eventTime, source, edge, url }) => {
    const line = edge
      ? `${edge.kind} of ${urls.get(edge.from) ?? edge.from}, ${Math.round(edge.kept * 100)} % kept`
      : 'origin';
    return [article === id ? '→' : ' ', paint('dim', eventTime.slice(0, 19)), source, plain(url), line];
  });
  table(rows).forEach(say);
  for (const { kind, observedAt, article, copies } of family.corrections) {
    const count = (wanted: string) => copies.filter(({ state }) => state === wanted).length;
    say();
    say(`${paint('magenta', kind)} by ${urls.get(article) ?? article}, seen ${observedAt}`);
    say(`taken up by ${count('taken')}, not by ${count('standing')}; ${count('absent')} without that passage`);
  }
}
