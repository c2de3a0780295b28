import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { storyOf } from '@stemma/store/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStore } from './index.ts';
import { temporaryFile } from './testing.ts';

let place: ReturnType<typeof temporaryFile>;
beforeEach(() => {
  place = temporaryFile();
});
afterEach(() => place.remove());

it('a file of a newer build is left alone', async () => {
  await openEmbeddedStore(place).close();
  const db = new DatabaseSync(place.file);
  db.exec('PRAGMA user_version = 99');
  db.close();
  expect(() => openEmbeddedStore(place)).toThrow(/schema version 99, this build reads 1/);
});

const writer = `
  const [index, file, ...stories] = process.argv.slice(1);
  const { openEmbeddedStore } = await import(index);
  const store = openEmbeddedStore({ file });
  for (const story of stories) await store.put([JSON.parse(story)]);
  await store.close();
`;

it('six processes make, open and write one file at once', async () => {
  const run = promisify(execFile);
  const index = new URL('./index.ts', import.meta.url).href;
  const keysOf = (process: number) => Array.from({ length: 5 }, (_, i) => `a${process}-${i}`);
  const processes = [1, 2, 3, 4, 5, 6];
  await Promise.all(
    processes.map((process_) => {
      const stories = keysOf(process_).map((key) => JSON.stringify(storyOf({ key })));
      return run(process.execPath, ['--input-type=module', '-e', writer, index, place.file, ...stories]);
    }),
  );
  const store = openEmbeddedStore(place);
  expect((await store.counts()).articles).toBe(30);
  expect((await store.search({ query: 'headline' })).total).toBe(30);
  await store.close();
});

it('the log beside the file stays bounded however much is written', async () => {
  const store = openEmbeddedStore(place);
  let largest = 0;
  for (let batch = 0; batch < 50; batch++) {
    const text = (i: number) => Array.from({ length: 900 }, (_, word) => `w${batch}x${i}x${word}`).join(' ');
    await store.put(Array.from({ length: 40 }, (_, i) => storyOf({ key: `a${batch}-${i}`, text: text(i) })));
    largest = Math.max(largest, statSync(`${place.file}-wal`).size);
  }
  expect(statSync(place.file).size).toBeGreaterThan(20 * 1024 * 1024);
  expect(largest).toBeLessThan(20 * 1024 * 1024);
  await store.close();
});
