import { setTimeout } from 'node:timers/promises';
import { type Batch, BusError, type Rec, type Stored } from '@stemma/bus';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Ground, type Settle, startPart } from './part.ts';
import { makeTurns } from './turns.ts';

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const record = (offset: number): Stored => ({
  topic: 't',
  partition: 3,
  offset,
  timestamp: 0,
  key: 'k',
  value: null,
  headers: {},
});
const page = (...offsets: number[]) => {
  const next = (offsets.at(-1) ?? -1) + 1;
  return { partition: 3, records: offsets.map(record), next, end: next, moved: true };
};
const output: Rec = { topic: 'out', key: 'k', value: null, headers: {} };

/** A part on a ground that tells what happened. */
function start(settle: Settle = async () => [output], ground: Partial<Ground> = {}) {
  const events: string[] = [];
  const tell =
    <T>(name: string, result: T) =>
    async (...of: readonly unknown[]) => {
      events.push([name, ...of.filter((each) => typeof each === 'number')].join(' '));
      return result;
    };
  const batches: number[][] = [];
  const part = startPart(
    3,
    {
      group: 'g',
      topic: 't',
      batchSize: 2,
      signal: new AbortController().signal,
      gained: tell('gained', undefined),
      lost: (partition) => void events.push(`lost ${partition}`),
    },
    (batch: Batch) => {
      batches.push(batch.records.map(({ offset }) => offset));
      return settle(batch);
    },
    {
      position: tell('position', 0),
      holds: tell('holds', true),
      publish: tell('publish', undefined),
      commit: tell('commit', true),
      refused: (partition) => void events.push(`refused ${partition}`),
      turn: makeTurns(1),
      hungry: () => undefined,
      trouble: ({ message }) => void events.push(`trouble ${message}`),
      ...ground,
    },
  );
  part.done.catch(() => undefined);
  onTestFinished(() => part.drop());
  return { part, events, batches };
}

it('gains, finds its position, and settles, publishes and commits batch after batch', async () => {
  const { part, events, batches } = start();
  await eventually(() => expect(part.wanted()).toBe(0));
  part.feed(page(0, 1, 2));
  await eventually(() => expect(events.at(-1)).toBe('commit 3 3'));
  expect(batches).toEqual([[0, 1], [2]]);
  expect(part.wanted()).toBe(3);
  part.release();
  await part.done;
  const each = ['holds', 'publish'];
  expect(events).toEqual(['gained 3', 'position 3', ...each, 'commit 3 2', ...each, 'commit 3 3', 'lost 3']);
});

it('brings a batch again after a pause when it could not be settled, and publishes nothing of it', async () => {
  let failures = 2;
  const { part, events, batches } = start(async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('not yet');
    return [];
  });
  part.feed(page(0));
  await eventually(() => expect(events.at(-1)).toBe('commit 3 1'));
  expect(batches).toEqual([[0], [0], [0]]);
  expect(events.filter((event) => event === 'publish')).toHaveLength(1);
});

it('tells of brokers that are away while it publishes, and tries the batch again', async () => {
  let away = true;
  const publish = async () => {
    if (!away) return;
    away = false;
    throw new BusError('busy', 'away');
  };
  const { part, events, batches } = start(undefined, { publish });
  part.feed(page(0));
  await eventually(() => expect(events.at(-1)).toBe('commit 3 1'));
  expect(events).toContain('trouble away');
  expect(batches).toEqual([[0], [0]]);
});

it('ends with what waiting does not cure, and calls lost', async () => {
  const fatal = new BusError('unknown-topic', 'no topic out');
  const { part, events } = start(undefined, { publish: () => Promise.reject(fatal) });
  part.feed(page(0));
  await expect(part.done).rejects.toBe(fatal);
  expect(events.at(-1)).toBe('lost 3');
});

it('commits the batch in hand when it is released, and takes up no other', async () => {
  const { promise, resolve } = Promise.withResolvers<Rec[]>();
  const { part, events, batches } = start(() => promise);
  part.feed(page(0, 1, 2, 3));
  await eventually(() => expect(batches).toHaveLength(1));
  part.release();
  resolve([output]);
  await part.done;
  expect(events.slice(-2)).toEqual(['commit 3 2', 'lost 3']);
  expect(batches).toHaveLength(1);
});

it('discards the batch in hand when it is dropped', async () => {
  const { promise, resolve } = Promise.withResolvers<Rec[]>();
  const { part, events, batches } = start(() => promise);
  part.feed(page(0));
  await eventually(() => expect(batches).toHaveLength(1));
  part.drop();
  resolve([output]);
  await part.done;
  expect(part.ours).toBe(false);
  expect(events).toEqual(['gained 3', 'position 3', 'lost 3']);
});

it.each<[string, Partial<Ground>]>([
  ['before it publishes', { holds: async () => false }],
  ['when it commits', { commit: async () => false }],
])('ends when the group refuses it %s', async (_, ground) => {
  const { part, events } = start(undefined, ground);
  part.feed(page(0));
  await part.done;
  expect(part.ours).toBe(false);
  expect(events.slice(-2)).toEqual(['refused 3', 'lost 3']);
});

it('leaves its turn to another partition while its outputs are on their way', async () => {
  const turn = makeTurns(1);
  const { promise: published, resolve: publish } = Promise.withResolvers<void>();
  const { part, events } = start(undefined, { turn, publish: () => published });
  part.feed(page(0));
  await eventually(() => expect(events).toContain('holds'));
  expect(await turn(async () => 'mine')).toBe('mine');
  expect(events).not.toContain('commit 3 1');
  publish();
  await eventually(() => expect(events).toContain('commit 3 1'));
});

it('asks for no more while a batch or more waits', async () => {
  const { promise, resolve } = Promise.withResolvers<Rec[]>();
  const { part } = start(() => promise);
  await eventually(() => expect(part.wanted()).toBe(0));
  part.feed(page(0, 1));
  await setTimeout(5);
  expect(part.wanted()).toBeUndefined();
  resolve([]);
  await eventually(() => expect(part.wanted()).toBe(2));
});
