import { DatabaseSync } from 'node:sqlite';
import { familyOf, idOf, storyOf } from '@stemma/store/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openEmbeddedStore } from './index.ts';
import { temporaryFile } from './testing.ts';

it('a family that grows leaves the index of words alone; a verdict that changes does not', async () => {
  const place = temporaryFile();
  onTestFinished(place.remove);
  const store = openEmbeddedStore(place);
  const db = new DatabaseSync(place.file, { readOnly: true });
  const indexed = () => db.prepare('SELECT hex(block) AS block FROM search_data ORDER BY id').all();

  await store.put([storyOf({ key: 'a' }), storyOf({ key: 'b', family: 'a', verdict: 'copy', version: 2 })]);
  const before = indexed();
  await store.link([familyOf(3, ['a', 'b', 'c'])]);
  expect(await store.article(idOf('b'))).toMatchObject({ family: idOf('a') });
  expect(indexed()).toEqual(before);
  await store.link([familyOf(4, ['b', 'a', 'c'])]);
  expect(indexed()).not.toEqual(before);
  expect((await store.search({ query: 'verdict:original' })).total).toBe(1);

  db.close();
  await store.close();
});
