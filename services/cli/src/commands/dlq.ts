import type { Bus, Stored } from '@stemma/bus';
import { revive } from '@stemma/runtime';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { fit, json, paint, plural, say, table, tell } from '../out.ts';
import { enterHouse } from '../there.ts';

/** What was redriven is what this group has consumed: each letter goes home once. */
const group = 'redrive';

export const dlq: Command = {
  name: 'dlq',
  words: 'ls|show ID|redrive [TOPIC]',
  about: 'dead letters: list those that wait, show one whole, or send them back to where they came from',
  options: {},
  async run(call) {
    const [verb = 'ls', what] = call.words;
    const verbs = { ls: list, show, redrive };
    const act = verbs[verb as keyof typeof verbs];
    if (!act) throw new UsageError(`dlq takes ls, show or redrive, not "${verb}"`);
    const house = await enterHouse(call);
    await act(house.bus, call, what).finally(() => house.close());
  },
};

const topicsOf = async (bus: Bus, only?: string): Promise<string[]> => {
  const names = (await bus.topics()).map(({ name }) => name).filter((name) => name.endsWith('.dlq'));
  if (only === undefined) return names.sort();
  if (!names.includes(only))
    throw new UsageError(`there is no dead-letter topic "${only}"; there are ${names.join(', ')}`);
  return [only];
};

const idOf = ({ topic, partition, offset }: Stored): string => `${topic}/${partition}/${offset}`;

async function* waiting(bus: Bus, only?: string): AsyncIterable<Stored> {
  for (const topic of await topicsOf(bus, only)) {
    const positions = new Map((await bus.lag(group, topic)).map(({ partition, position }) => [partition, position]));
    for await (const letter of bus.read(topic))
      if (letter.offset >= (positions.get(letter.partition) ?? 0)) yield letter;
  }
}

async function list(bus: Bus, call: Call): Promise<void> {
  const rows: string[][] = [];
  for await (const letter of waiting(bus)) {
    const { headers } = letter;
    const line = {
      id: idOf(letter),
      key: letter.key,
      reason: headers['stemma-reason'],
      error: headers['stemma-error'],
      attempts: Number(headers['stemma-attempts']),
      at: headers['stemma-at'],
    };
    if (call.on('json')) json(line);
    else rows.push([paint('dim', line.at ?? ''), line.id, line.reason ?? '', fit(line.error ?? '', 80).trimEnd()]);
  }
  table(rows).forEach(say);
  if (!call.on('json')) tell(`${plural(rows.length, 'dead letter waits', 'dead letters wait')}`);
}

async function show(bus: Bus, call: Call, id?: string): Promise<void> {
  if (id === undefined)
    throw new UsageError('dlq show what? Name the id of a dead letter, as "stemma dlq ls" lists it');
  for await (const letter of waiting(bus)) {
    if (idOf(letter) !== id) continue;
    const value =
      letter.value === null
        ? null
        : Buffer.from(letter.value).toString(letter.headers['content-encoding'] ? 'base64' : 'utf8');
    const whole = { id, key: letter.key, headers: letter.headers, value };
    return call.on('json') ? json(whole) : say(JSON.stringify(whole, null, 2));
  }
  throw new UsageError(`no dead letter "${id}" waits; "stemma dlq ls" lists their ids`);
}

async function redrive(bus: Bus, call: Call, only?: string): Promise<void> {
  let count = 0;
  for (const topic of await topicsOf(bus, only)) {
    const done = new AbortController();
    const left = async () => (await bus.lag(group, topic)).reduce((sum, { end, position }) => sum + end - position, 0);
    const before = await left();
    if (before === 0) continue;
    let handled = 0;
    await bus.consume({ group, topic, signal: AbortSignal.any([call.signal, done.signal]) }, async ({ records }) => {
      handled += records.length;
      // Letters that arrive while we work are for the next call, or a poison message would go round for ever.
      if (handled >= before) done.abort();
      return records.map(revive);
    });
    count += handled;
  }
  if (call.on('json')) json({ redriven: count });
  else say(`${plural(count, 'dead letter')} sent back`);
}
