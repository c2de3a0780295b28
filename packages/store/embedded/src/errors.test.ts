import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storyOf } from '@stemma/store/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeError } from './errors.ts';
import { openEmbeddedStore } from './index.ts';
import { temporaryFile } from './testing.ts';

let place: ReturnType<typeof temporaryFile>;
beforeEach(() => {
  place = temporaryFile();
});
afterEach(() => place.remove());

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

it('a file that is no database is called corrupt, by its name', () => {
  writeFileSync(place.file, 'not a database at all '.repeat(500));
  const error = thrownBy(() => openEmbeddedStore(place));
  expect(error).toMatchObject({ name: 'StoreError', code: 'corrupt', message: expect.stringContaining(place.file) });
});

it('a database that is damaged inside is called corrupt when it is read', async () => {
  const store = openEmbeddedStore(place);
  await store.put(Array.from({ length: 300 }, (_, i) => storyOf({ key: `a${i}` })));
  await store.close();
  const bytes = readFileSync(place.file);
  writeFileSync(place.file, bytes.fill(0xaa, bytes.length / 2));
  const damaged = openEmbeddedStore(place);
  await expect(Array.fromAsync(damaged.all())).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
  await damaged.close();
});

it('a folder that is not there is an outage, not a crash', () => {
  const file = `${place.file}/missing/store.sqlite`;
  expect(thrownBy(() => openEmbeddedStore({ file }))).toMatchObject({ name: 'StoreError', code: 'unavailable' });
});

it('a full disk is called that, and the file named', () => {
  const db = new DatabaseSync(place.file);
  db.exec('PRAGMA max_page_count = 3; CREATE TABLE t (x)');
  const full = thrownBy(() => db.prepare('INSERT INTO t VALUES (zeroblob(100000))').run());
  db.close();
  const error = storeError(place.file, full);
  expect(error).toMatchObject({ code: 'disk-full', message: expect.stringContaining(place.file), cause: full });
});

it('a write lock that another process holds is an outage, and the same write works later', async () => {
  const store = openEmbeddedStore(place);
  const other = new DatabaseSync(place.file);
  other.exec('BEGIN IMMEDIATE');
  await expect(store.put([storyOf({ key: 'a' })])).rejects.toMatchObject({ code: 'unavailable' });
  other.exec('ROLLBACK');
  await store.put([storyOf({ key: 'a' })]);
  expect((await store.counts()).articles).toBe(1);
  other.close();
  await store.close();
});

it('a write that fails half way leaves nothing of it', async () => {
  const store = openEmbeddedStore(place);
  const broken = storyOf({ key: 'b' });
  Object.assign(broken.article, { source: null });
  await expect(store.put([storyOf({ key: 'a' }), broken])).rejects.toThrow();
  expect((await store.counts()).articles).toBe(0);
  expect((await store.search({ query: 'headline' })).total).toBe(0);
  await store.close();
});

it('an error that is not of SQLite stays as it is', () => {
  const error = new TypeError('a defect');
  expect(storeError(place.file, error)).toBe(error);
});
