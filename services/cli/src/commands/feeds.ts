import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decode, type SourceState, topics } from '@stemma/contracts';
import { readOpml, writeOpml } from '@stemma/wire';
import type { Call, Command } from '../command.ts';
import { UsageError, unwritten } from '../errors.ts';
import { readFeeds } from '../fetching.ts';
import { makeFolder } from '../folder.ts';
import { openHouse, type Settings, settingsOf } from '../house.ts';
import { json, paint, plural, say, table, tell } from '../out.ts';
import { isThere } from '../there.ts';

export const feeds: Command = {
  name: 'feeds',
  words: 'add URL|ls|import FILE|export [FILE]',
  about: 'the feeds that the fetcher follows, kept as OPML',
  options: { title: { value: 'TEXT', about: 'name of the feed to add' } },
  async run(call) {
    const [verb = 'ls', what] = call.words;
    const verbs = { add, ls: list, import: importOpml, export: exportOpml };
    const act = verbs[verb as keyof typeof verbs];
    if (!act) throw new UsageError(`feeds takes add, ls, import or export, not "${verb}"`);
    await act(call, what);
  },
};

type Entry = Parameters<typeof writeOpml>[0][number];

/** Adds what is not there yet, by address. */
function merge(call: Call, more: readonly Entry[]): void {
  const { feeds: path } = settingsOf(call);
  const known: Entry[] = existsSync(path) ? readOpml(readFileSync(path, 'utf8')) : [];
  const urls = new Set(known.map(({ url }) => url));
  const fresh = more.filter(({ url }) => !urls.has(url) && urls.add(url));
  makeFolder(dirname(path));
  try {
    writeFileSync(path, writeOpml([...known, ...fresh]));
  } catch (error) {
    throw unwritten(path, error);
  }
  if (call.on('json')) json({ added: fresh.length, feeds: known.length + fresh.length });
  else say(`${plural(fresh.length, 'feed')} added, ${plural(known.length + fresh.length, 'feed')} in ${path}`);
}

async function add(call: Call, url?: string): Promise<void> {
  if (!url || !/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new UsageError(`feeds add takes the address of a feed, not "${url ?? ''}"`);
  const title = call.text('title');
  merge(call, [{ url, ...(title && { title }) }]);
}

async function importOpml(call: Call, file?: string): Promise<void> {
  if (!file) throw new UsageError('feeds import takes the name of an OPML file');
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  merge(call, readFeeds(file));
}

async function exportOpml(call: Call, file?: string): Promise<void> {
  if (file === undefined && call.on('json'))
    throw new UsageError(
      'feeds export writes OPML, to stdout or to a FILE; "stemma feeds ls --json" lists the feeds as JSON',
    );
  const { feeds: path } = settingsOf(call);
  if (!existsSync(path)) throw new Error(`${path} does not exist; "stemma feeds add URL" makes it`);
  const known = readFeeds(path);
  if (file === undefined) return say(writeOpml(known));
  try {
    writeFileSync(file, writeOpml(known), { flag: 'wx' });
  } catch (error) {
    throw unwritten(file, error);
  }
  if (call.on('json')) json({ feeds: known.length, file });
  else tell(`${plural(known.length, 'feed')} in ${file}`);
}

async function list(call: Call): Promise<void> {
  const settings = settingsOf(call);
  const known = readFeeds(settings.feeds);
  const states = isThere(settings) ? await polled(settings) : new Map<string, SourceState>();
  const rows = known.map(({ id, url }) => ({ id, url, ...shown(states.get(id)) }));
  if (call.on('json')) return rows.forEach(json);
  const colour = (state: string) => (state === 'ok' ? paint('green', state) : paint('yellow', state));
  table(rows.map(({ id, url, state, polledAt = '' }) => [id, colour(state), paint('dim', polledAt), url])).forEach(say);
  if (existsSync(settings.feeds)) tell(`${plural(rows.length, 'feed')} in ${settings.feeds}`);
  else tell(`no feeds: ${settings.feeds} does not exist; "stemma feeds add URL" makes it`);
}

const shown = (state: SourceState | undefined) =>
  state === undefined
    ? { state: 'not polled yet' }
    : { state: state.error ?? 'ok', polledAt: state.polledAt, failures: state.failures };

/** How each feed fared when it was asked last. */
async function polled(settings: Settings): Promise<Map<string, SourceState>> {
  const { bus, close } = await openHouse(settings);
  const states = new Map<string, SourceState>();
  try {
    for await (const record of bus.read(topics.sources.name))
      if (record.value) states.set(record.key, decode('sources', record));
    return states;
  } finally {
    await close();
  }
}
