import type { Stored } from '@stemma/bus';
import { decode, type TopicName, topics } from '@stemma/contracts';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { json, number, paint, say, tell } from '../out.ts';
import { enterHouse } from '../there.ts';
import { lineOf } from '../watchline.ts';
import { readWindow, windowOptions } from '../window.ts';

export const watch: Command = {
  name: 'watch',
  words: `TOPIC [FILTER]`,
  about: 'print a topic as it grows, a line a message; joins no group and commits nothing',
  options: {
    ...windowOptions,
    tail: { value: 'N', about: 'only the last so many of those that are there, then what comes' },
    where: {
      value: 'FIELD=VALUE',
      multiple: true,
      about: 'only where a field of the value is this; nested as verdict.kind; may be repeated',
    },
  },
  async run(call) {
    const [given, ...words] = call.words;
    const topic = topicNamed(given);
    const wanted = filterOf(call, words.join(' '));
    const house = await enterHouse(call);
    let [scanned, shown] = [0, 0];
    const tail = call.count('tail', 0);
    try {
      for await (const message of readWindow(house.bus, topics[topic].name, call, tail === undefined ? {} : { tail })) {
        scanned += 1;
        const value: unknown = readable(topic, message);
        if (!wanted(value)) continue;
        shown += 1;
        if (call.on('json'))
          json({ partition: message.partition, offset: message.offset, timestamp: message.timestamp, value });
        else say(lineOf(topic, value, message));
      }
    } finally {
      await house.close();
    }
    if (call.on('json')) json({ scanned, shown });
    else tell(paint('dim', `${number(scanned)} scanned, ${number(shown)} shown`, process.stderr));
  },
};

/** A topic by its short name or its full one. Throws `UsageError` that lists them. */
function topicNamed(given: string | undefined): TopicName {
  const names = Object.keys(topics) as TopicName[];
  if (given === undefined) throw new UsageError(`watch what? Name a topic: ${names.join(', ')}`);
  const found = names.find((name) => name === given || topics[name].name === given);
  if (!found) throw new UsageError(`there is no topic "${given}"; there are ${names.join(', ')}`);
  return found;
}

/** A message that cannot be read is shown as what is wrong with it. */
function readable(topic: TopicName, message: Stored): unknown {
  try {
    return decode(topic, message);
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
}

/** All `--where`s hold and all words of the filter stand somewhere in the value, whatever their case. */
function filterOf(call: Call, words: string): (value: unknown) => boolean {
  const fields = call.all('where').map((given) => {
    const at = given.indexOf('=');
    if (at < 1) throw new UsageError(`--where takes FIELD=VALUE, such as source=harbour-gazette, not "${given}"`);
    return { path: given.slice(0, at).split('.'), value: given.slice(at + 1) };
  });
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (value) => {
    if (!fields.every(({ path, value: expected }) => candidates(value, path).some((got) => String(got) === expected)))
      return false;
    if (needles.length === 0) return true;
    const text = JSON.stringify(value).toLowerCase();
    return needles.every((needle) => text.includes(needle));
  };
}

/** The value at a path; in verdicts and stories the fields of the article may be named on their own. */
function candidates(value: unknown, path: readonly string[]): unknown[] {
  const at = (root: unknown) =>
    path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], root);
  return [at(value), at((value as Record<string, unknown> | undefined)?.article)];
}
