import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { eventually, message, tempBus, tempFile } from './folder.fixture.ts';

const kibibyte = 1024;
const limit = 512 * kibibyte;
const value = Buffer.alloc(16 * kibibyte, 'x');
const sizeOf = (file: string) => statSync(`${file}-wal`).size;

async function makeLog() {
  const file = tempFile();
  const bus = tempBus({ file, walLimitBytes: limit });
  await bus.ensure([{ name: 'a', partitions: 2, retention: { days: 1 } }]);
  const publish = async (count: number) => {
    for (let i = 0; i < count; i++) await bus.publish([message('a', `k${i}`, value)]);
  };
  return { file, bus, publish };
}

it('the write-ahead file stays near its limit while somebody reads for long, page by page', async () => {
  const { file, bus, publish } = await makeLog();
  await publish(10);
  const reading = bus.read('a', { follow: true });
  await reading[Symbol.asyncIterator]().next();
  await publish(400);
  // The limit, what one commit adds to it, and what is written between two tries to start over.
  await eventually(async () => {
    await publish(1);
    expect(sizeOf(file)).toBeLessThan(2 * limit);
  });
});

it('the write-ahead file is cut back once a reader that held a snapshot is done', async () => {
  const { file, publish } = await makeLog();
  const reader = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => reader.close());
  reader.exec('BEGIN; SELECT count(*) FROM message');
  const started = performance.now();
  await publish(200);
  expect(sizeOf(file)).toBeGreaterThan(4 * limit);
  // Nobody waited for the reader.
  expect(performance.now() - started).toBeLessThan(4_000);
  reader.exec('COMMIT');
  await eventually(async () => {
    await publish(1);
    expect(sizeOf(file)).toBeLessThan(limit);
  });
});
