import { BusError } from '@stemma/bus';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBus } from '../test/fake-bus.ts';
import { ferry, message, room, silent } from '../test/setting.ts';
import { type LiveLimits, openLive } from './live.ts';

const [origin, copied, german] = room.stories;
const [family] = room.families;
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of cleanups.splice(0)) await close();
});

function opened(limits: Partial<LiveLimits> = {}, bus = fakeBus(), log = silent) {
  const live = openLive({ bus, log, limits });
  cleanups.push(() => live.close());
  return { live, bus };
}

/** Reads texts of a stream until one that fits, or to its end. */
async function heard(stream: ReadableStream<Uint8Array>, until?: RegExp): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  for await (const chunk of stream.values({ preventCancel: true })) {
    all += decoder.decode(chunk);
    if (until?.test(all)) break;
  }
  return all;
}

it('tells every listener of stories and families as they come, through one reader per topic', async () => {
  const { live, bus } = opened();
  const streams = [live.listen({}), live.listen({})];
  bus.append(message('stories', origin!));
  bus.append(message('families', family!));
  for (const stream of streams) {
    const text = await heard(stream, /event: family\n.*\n\n/);
    expect(text).toContain(`id: story-0-0\nevent: story\ndata: {"id":"${ferry}"`);
    expect(text).toContain('"members":2,"sources":["meridian","gazette"]');
  }
  expect(bus.readers()).toBe(2);
});

it('tells of a story that it was withdrawn', async () => {
  const { live, bus } = opened();
  const stream = live.listen({});
  const notices = [{ kind: 'kill' as const, text: 'This story has been withdrawn.' }];
  bus.append(message('stories', { ...origin!, article: { ...origin!.article, text: '', notices } }));
  expect(await heard(stream, /event: story\n.*\n\n/)).toContain(`"notices":${JSON.stringify(notices)}`);
});

it('does not tell of what was there before', async () => {
  const { live, bus } = opened();
  bus.append(message('stories', origin!));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const stream = live.listen({});
  bus.append(message('stories', copied!));
  expect(await heard(stream, /event: story/)).not.toContain('meridian');
});

it.each([
  [{ source: ['gazette'] }, ['gazette']],
  [{ language: ['de'] }, ['hafenblatt']],
  [{ verdict: ['original' as const] }, ['meridian', 'hafenblatt']],
  [{ verdict: ['original' as const], language: ['en', 'de'], source: ['meridian'] }, ['meridian']],
])('tells a listener who wants %j only that', async (wants, sources) => {
  const { live, bus } = opened();
  const stream = live.listen(wants);
  const all = live.listen({});
  for (const story of [origin!, copied!, german!]) bus.append(message('stories', story));
  await heard(all, /hafenblatt.*\n\n/);
  await live.close();
  const told = [...(await heard(stream)).matchAll(/"source":"(\w+)"/g)].map(([, source]) => source);
  expect(told).toEqual(sources);
});

it('tells who comes back what was missed', async () => {
  const { live, bus } = opened();
  const first = live.listen({});
  for (const story of [origin!, copied!, german!]) bus.append(message('stories', story));
  await heard(first, /hafenblatt/);
  const again = await heard(live.listen({}, 'story-0-0'), /hafenblatt/);
  expect(again).toContain('gazette');
  expect(again).not.toContain('meridian');
});

it('drops a listener who does not read, says so, and goes on for the others', async () => {
  const { live, bus } = opened({ queue: 3 });
  const slow = live.listen({});
  const quick = live.listen({});
  const quickly = heard(quick, /(event: story[\s\S]*){5}/);
  for (let n = 0; n < 5; n++) {
    bus.append(message('stories', origin!));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await quickly).not.toContain('dropped');
  const told = await heard(slow);
  expect(told.match(/event: story/g)).toHaveLength(2);
  expect(told).toMatch(/event: dropped\ndata: .*too-slow.*\n\n$/);
});

it('takes so many listeners and no more, and a place that is left is free again', async () => {
  const { live } = opened({ listeners: 1 });
  const only = live.listen({});
  expect(() => live.listen({})).toThrow('1 listen to the live stream already');
  await only.cancel();
  expect(() => live.listen({})).not.toThrow();
});

it('leaves out what it cannot read, with a word in the log', async () => {
  const said: object[] = [];
  const { live, bus } = opened({}, fakeBus(), { ...silent, warn: (fields: object) => said.push(fields) });
  const stream = live.listen({});
  bus.append({ ...message('stories', origin!), value: Buffer.from('{') });
  bus.append({ ...message('families', family!), value: null });
  bus.append(message('stories', copied!));
  expect(await heard(stream, /event: story.*\n/)).toContain('gazette');
  expect(said).toMatchObject([{ topic: 'stemma.stories', offset: 0, code: 'not-json' }]);
});

it('keeps a silent connection alive', async () => {
  const { live } = opened({ heartbeat: 5 });
  expect(await heard(live.listen({}), /: still here\n\n/)).toContain('still here');
});

it('reads on after a failure of the bus, and tells nothing twice', async () => {
  const bus = fakeBus();
  let failures = 0;
  const failing = {
    ...bus,
    async *read(...[topic, options]: Parameters<typeof bus.read>) {
      for await (const record of bus.read(topic, options)) {
        yield record;
        if (failures++ === 0) throw new BusError('busy', 'away for a moment');
      }
    },
  };
  const { live } = opened({}, failing);
  const stream = live.listen({});
  bus.append(message('stories', origin!));
  const first = await heard(stream, /meridian/);
  bus.append(message('stories', copied!));
  await vi.waitFor(() => expect(failures).toBe(1));
  const rest = await heard(stream, /gazette/);
  expect(`${first}${rest}`.match(/meridian"/g)).toHaveLength(1);
});

it('ends every stream at the end, also when the bus does not', async () => {
  const bus = {
    ...fakeBus(),
    read: async function* () {
      yield* await new Promise<never[]>(() => undefined);
    },
  };
  const { live } = opened({}, bus);
  const stream = live.listen({});
  const before = Date.now();
  await live.close();
  expect(await heard(stream)).toBe(': welcome\n\n');
  expect(Date.now() - before).toBeLessThan(1_500);
});
