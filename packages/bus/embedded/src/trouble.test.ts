import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BusError } from '@stemma/bus';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { eventually, message, tempBus, tempFile } from './folder.fixture.ts';
import { makeBus, openEmbeddedBus } from './index.ts';

const kibibyte = 1024;

/** A bus whose file may have so many pages and no more. */
async function onSmallDisk() {
  const file = tempFile();
  const db = openDatabase({ file, walLimitBytes: 64 * kibibyte * kibibyte, committed: () => undefined });
  const warnings: BusError[] = [];
  const bus = makeBus(db, { warn: (error) => warnings.push(error) });
  onTestFinished(() => bus.close());
  await bus.ensure([
    { name: 'in', partitions: 1, retention: { days: 1 } },
    { name: 'out', partitions: 1, retention: { days: 1 } },
  ]);
  const room = (pages: number) => db.sql(`PRAGMA max_page_count = ${pages}`).get();
  const count = async (topic: string) => (await Array.fromAsync(bus.read(topic))).length;
  return { file, bus, room, count, warnings };
}

it('a full disk is told with the file and what to do, writes nothing by half, and is over when there is room', async () => {
  const { file, bus, room, count } = await onSmallDisk();
  const records = Array.from({ length: 50 }, (_, i) => message('in', `k${i}`, Buffer.alloc(20 * kibibyte)));
  room(80);
  await expect(bus.publish(records)).rejects.toMatchObject({
    name: 'BusError',
    code: 'disk-full',
    message: expect.stringMatching(/log\.sqlite.*make room/),
  });
  expect(file).toContain('log.sqlite');
  expect(await count('in')).toBe(0);
  await bus.publish([message('in', 'small')]);
  room(100_000);
  await bus.publish(records);
  expect(await count('in')).toBe(51);
});

it('consuming waits while the disk is full, says so once, and goes on when there is room', async () => {
  const { bus, room, count, warnings } = await onSmallDisk();
  await bus.publish([message('in', 'k')]);
  room(40);
  const stop = new AbortController();
  const settle = vi.fn(async () => [message('out', 'k', Buffer.alloc(400 * kibibyte))]);
  const consuming = bus.consume({ group: 'g', topic: 'in', signal: stop.signal }, settle);
  await eventually(() => expect(settle.mock.calls.length).toBeGreaterThan(1));
  expect(warnings.map(({ code }) => code)).toEqual(['disk-full']);
  expect(await bus.lag('g', 'in')).toMatchObject([{ position: 0, end: 1 }]);
  expect(await count('out')).toBe(0);
  room(100_000);
  await eventually(async () => expect(await count('out')).toBe(1));
  stop.abort();
  await consuming;
  expect(await bus.lag('g', 'in')).toMatchObject([{ position: 1, end: 1 }]);
});

it.each([
  ['a text', (file: string) => writeFileSync(file, 'this is not a database, whatever its name says. '.repeat(100))],
  ['a database of another program', (file: string) => otherDatabase(file, 'CREATE TABLE t (a)')],
  [
    'a log of a newer build',
    (file: string) => otherDatabase(file, 'PRAGMA application_id = 1398033730; PRAGMA user_version = 99'),
  ],
])('%s is refused as corrupt, and the file is named', (_, make) => {
  const file = tempFile();
  make(file);
  expect(() => openEmbeddedBus({ file })).toThrow(
    expect.objectContaining({ name: 'BusError', code: 'corrupt', message: expect.stringContaining(file) }),
  );
});

it('a path on which nothing can be made is told as io, and named', () => {
  const file = tempFile();
  writeFileSync(file, '');
  for (const hopeless of [join(file, 'log.sqlite'), dirname(file)]) {
    expect(() => openEmbeddedBus({ file: hopeless })).toThrow(
      expect.objectContaining({ name: 'BusError', code: 'io', message: expect.stringContaining(hopeless) }),
    );
  }
});

it('a damaged log is told as corrupt', async () => {
  const file = tempFile();
  const whole = openEmbeddedBus({ file });
  await whole.ensure([{ name: 'a', partitions: 1, retention: { days: 1 } }]);
  await whole.publish(Array.from({ length: 100 }, (_, i) => message('a', `k${i}`, Buffer.alloc(8 * kibibyte))));
  await whole.close();
  const damaged = `${file}.damaged`;
  copyFileSync(file, damaged);
  truncateSync(damaged, 100 * kibibyte);
  const reading = async () => {
    const bus = tempBus({ file: damaged });
    return Array.fromAsync(bus.read('a'));
  };
  await expect(reading()).rejects.toMatchObject({ name: 'BusError', code: 'corrupt' });
});

it('a write lock that somebody holds for too long is told as busy', async () => {
  const file = tempFile();
  const bus = makeBus(openDatabase({ file, walLimitBytes: 1, busyMs: 50, committed: () => undefined }));
  onTestFinished(() => bus.close());
  await bus.ensure([{ name: 'a', partitions: 1, retention: { days: 1 } }]);
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  await expect(bus.publish([message('a', 'k')])).rejects.toMatchObject({ name: 'BusError', code: 'busy' });
  other.exec('ROLLBACK');
  await bus.publish([message('a', 'k')]);
});

it('a message that is too large is refused, and names its topic and key', async () => {
  const bus = tempBus();
  await bus.ensure([{ name: 'a', partitions: 1, retention: { days: 1 } }]);
  const refusal = { name: 'BusError', code: 'too-large', message: expect.stringMatching(/^a: the value of huge /) };
  await expect(bus.publish([message('a', 'huge', Buffer.alloc(16 * 1024 * 1024 + 1))])).rejects.toMatchObject(refusal);
});

function otherDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}
