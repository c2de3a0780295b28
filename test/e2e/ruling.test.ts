import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replay } from '../chaos/killer.ts';
import { folder, last, newsroom, stemma, stemmaJson } from '../stemma.ts';

interface Why {
  readonly article: { readonly id: string; readonly url: string };
  readonly family: { readonly id: string; readonly members: readonly { readonly article: string }[] };
}

const members = ({ family }: Why) => family.members.map(({ article }) => article);

it('a person takes an article out of its family, and a recording of that day replays to the same', async () => {
  const dir = folder(onTestFinished);
  await replay(join(newsroom, 'cassette.jsonl'), dir);
  const why = async (url: string, at = dir) => last(await stemmaJson<Why>(['why', url, '--data-dir', at]));
  const [copy] = await stemmaJson<{ url: string; origin: string }>([
    'search',
    '--verdict',
    'copy',
    '--limit',
    '1',
    '--data-dir',
    dir,
  ]);
  const before = await why(copy?.url ?? '');

  const ruling = ['family', 'split', before.article.url, '--reason', 'another ferry', '--data-dir', dir];
  expect(await stemma(ruling)).toMatchObject({ code: 0, stdout: expect.stringContaining('apart from') });
  // What waits in the log is worked off by any replay into the same folder.
  const hash = (await replay(join(newsroom, 'cassette.jsonl'), dir)).hash;
  const after = await why(before.article.url);
  expect(members(after)).toEqual([before.article.id]);
  const rest = await why(copy?.origin ?? '');
  expect(members(rest)).toEqual(members(before).filter((id) => id !== before.article.id));

  const recording = join(folder(onTestFinished), 'day.jsonl');
  expect(await stemma(['record', recording, '--exit', '--data-dir', dir])).toMatchObject({ code: 0 });
  const again = folder(onTestFinished);
  expect((await replay(recording, again, '--order', 'reversed')).hash).toBe(hash);
  expect(members(await why(before.article.url, again))).toEqual([before.article.id]);

  // Whichever of those that it was parted from is named, it comes back to all of them.
  const [other] = rest.family.members.slice(-1);
  expect(await stemma(['family', 'merge', before.article.id, other?.article ?? '', '--data-dir', dir])).toMatchObject({
    ...{ code: 0, stdout: expect.stringContaining(`1 article together with ${members(rest).length} others`) },
  });
  await replay(join(newsroom, 'cassette.jsonl'), dir);
  expect(members(await why(before.article.url))).toEqual(members(before));
  expect(members(await why(copy?.origin ?? ''))).toEqual(members(before));
  const rejoined = join(folder(onTestFinished), 'day.jsonl');
  expect(await stemma(['record', rejoined, '--exit', '--data-dir', dir])).toMatchObject({ code: 0 });
  const reversed = folder(onTestFinished);
  await replay(rejoined, reversed, '--order', 'reversed');
  expect(members(await why(before.article.url, reversed))).toEqual(members(before));
}, 180_000);
