import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Call, Command } from '../command.ts';
import { inLine } from '../consumers.ts';
import { MismatchError, UsageError } from '../errors.ts';
import { differences } from '../golden.ts';
import { openHouse, ownFolder, settingsOf } from '../house.ts';
import { type Order, orders } from '../order.ts';
import { duration, json, number, paint, plural, say, table, tell } from '../out.ts';
import { progressMeter } from '../progress.ts';
import { type Replayed, replay } from '../replaying.ts';
import { isService, type ServiceName } from '../services.ts';

export const replayCommand: Command = {
  name: 'replay',
  words: 'PATH',
  about: 'play a recording, or a folder of them, through the whole line on a virtual clock',
  options: {
    order: { value: 'ORDER', about: 'recorded, reversed or shuffled; the result is the same' },
    seed: { value: 'N', about: 'decides the shuffle; 1 unless told' },
    speed: { value: 'X', about: 'recorded seconds in a second; as fast as it goes unless told' },
    workers: { value: 'SERVICE=N', multiple: true, about: 'members of a service, such as cleaner=3; may be repeated' },
    publish: { about: 'only publish; services that run elsewhere on the same data directory do the work' },
    expect: { value: 'FILE', about: 'compare with golden results; exit code 3 where they differ' },
  },
  async run(call) {
    const [path] = call.words;
    if (path === undefined) throw new UsageError('replay what? Name a cassette, or a folder with recordings');
    const order = (call.text('order') ?? 'recorded') as Order;
    if (!orders.includes(order)) throw new UsageError(`--order takes ${orders.join(', ')}, not "${order}"`);
    const settings = settingsOf(call, {}, freshFolder(path, call));
    let meter: ReturnType<typeof progressMeter> | undefined;
    const speed = speedOf(call);
    const result = await replay({
      path,
      settings,
      order,
      seed: call.count('seed') ?? 1,
      ...(speed !== undefined && { speed }),
      workers: call.on('publish') ? {} : { cleaner: 1, deduper: 1, tagger: 1, indexer: 1, ...workersOf(call) },
      signal: call.signal,
      previewed: ({ items, sources, first, last }) => {
        tell(`${path}: ${plural(items, 'capture')} of ${plural(sources, 'source')}, ${first} to ${last}, ${order}`);
        meter = progressMeter(items);
      },
      progress: (progress) => meter?.show(progress),
    });
    const rates = meter?.rates() ?? [];
    if (call.on('json')) json({ ...result, rates: Object.fromEntries(rates.map((r) => [r.stage, r.perSecond])) });
    else report(result, rates, settings.dataDir);
    if (call.on('expect')) await expectEqual(call, settings);
  },
};

/** Without --data-dir each replay starts from nothing, in a folder of its own that the next one of the same name replaces. */
function freshFolder(path: string, call: Call): string {
  const parent = join(ownFolder, 'replays');
  if (call.on('data-dir')) return parent;
  const folder = join(parent, basename(path).replace(/\W+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

function workersOf(call: Call): Partial<Record<ServiceName, number>> {
  return Object.fromEntries(
    call.all('workers').map((given) => {
      const [, name = '', count = ''] = /^(\w+)=(\d+)$/.exec(given) ?? [];
      if (!isService(name) || Number(count) < 1)
        throw new UsageError(`--workers takes SERVICE=N, such as cleaner=3, not "${given}"`);
      return [name, Number(count)];
    }),
  );
}

function speedOf(call: Call): number | undefined {
  const given = call.text('speed');
  if (given === undefined) return undefined;
  if (!(Number(given) > 0)) throw new UsageError(`--speed takes a number above 0, not "${given}"`);
  return Number(given);
}

async function expectEqual(call: Call, settings: ReturnType<typeof settingsOf>): Promise<void> {
  const house = await openHouse(settings);
  const found = await differences(house.store, call.text('expect') ?? '').finally(() => house.close());
  if (found.length === 0) return tell('as expected, story by story');
  for (const { url, field, expected, got } of found.slice(0, 20)) {
    tell(`${url}: ${field}`);
    tell(paint('green', `  expected ${JSON.stringify(expected)}`, process.stderr));
    tell(paint('red', `  got      ${JSON.stringify(got)}`, process.stderr));
  }
  if (found.length > 20) tell(`and ${number(found.length - 20)} more`);
  throw new MismatchError(`${plural(found.length, 'difference')} from ${call.text('expect')}`);
}

function report(result: Replayed, rates: ReturnType<ReturnType<typeof progressMeter>['rates']>, folder: string): void {
  const stages = inLine(result.fates).map(([stage, { emit, drop, reject }]) => {
    const rate = rates.find((each) => each.stage === stage);
    return [stage, number(emit), number(drop), number(reject), rate ? number(rate.perSecond) : ''];
  });
  say();
  for (const line of table([['stage', 'emit', 'drop', 'reject', 'messages/s'], ...stages])) say(line);
  say();
  say(
    `${plural(result.items, 'item')}, ${plural(result.articles, 'article')} in ${plural(result.families, 'family', 'families')}, ${duration(result.seconds * 1000)}`,
  );
  say(`hash ${result.hash}`);
  say(`in ${folder}`);
}
