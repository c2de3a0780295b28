import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Bell, hangBell, ring } from './bell.ts';
import { type Database, openDatabase } from './database.ts';
import { tempFile } from './folder.fixture.ts';

const { signal: never } = new AbortController();

/** `mine` rings as the bus does; `theirs` keeps silent, as another process would. */
function makeBell(): { bell: Bell; mine: Database; theirs: Database } {
  const file = tempFile();
  const walLimitBytes = 1024 * 1024;
  const mine = openDatabase({ file, walLimitBytes, committed: ring });
  const theirs = openDatabase({ file, walLimitBytes, committed: () => undefined });
  const bell = hangBell(mine, 5);
  onTestFinished(() => {
    for (const one of [bell, mine, theirs]) one.close();
  });
  return { bell, mine, theirs };
}

const writeTo = (db: Database) =>
  db.write(() =>
    db.sql('INSERT INTO member ("group", topic, seen, process) VALUES (?, ?, ?, ?)').run('g', 't', 0, 'p'),
  );
const woken = (wait: Promise<void>, withinMs: number) =>
  Promise.race([wait.then(() => true), setTimeout(withinMs, false, { ref: false })]);

it('wakes those who wait when this process writes, at once', async () => {
  const { bell, mine } = makeBell();
  const waits = Promise.all([bell.wait(never), bell.wait(never)]);
  writeTo(mine);
  await waits;
});

it('wakes those who wait when another process writes', async () => {
  const { bell, theirs } = makeBell();
  const wait = bell.wait(never);
  writeTo(theirs);
  await wait;
});

it('misses nothing that was written before the waiting began', async () => {
  const { bell, theirs } = makeBell();
  writeTo(theirs);
  await bell.wait(never);
});

it('lets those who wait sleep while nobody writes', async () => {
  const { bell } = makeBell();
  const stop = new AbortController();
  const wait = bell.wait(stop.signal);
  expect(await woken(wait, 60)).toBe(false);
  stop.abort();
  await wait;
});

it('wakes after the time that was asked for, at the signal, and when it is taken down', async () => {
  const { bell } = makeBell();
  await bell.wait(never, 1);
  await bell.wait(AbortSignal.abort());
  const wait = bell.wait(never);
  bell.close();
  await wait;
});
