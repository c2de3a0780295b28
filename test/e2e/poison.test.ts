import { expect, it, onTestFinished } from 'vitest';
import { folder, stemmaJson } from '../stemma.ts';
import { house, kinds, mixed, reasons, runLine } from './poison.ts';

const count = 400;

/** What a build of the line makes of these captures, in a house that is closed again. */
async function lineOf({ records }: Pick<ReturnType<typeof mixed>, 'records'>, build: 'broken' | 'fixed', dir: string) {
  const on = await house(dir);
  try {
    await on.bus.publish(records);
    const seconds = await runLine(on, build);
    return { seconds, letters: await reasons(on), hash: await on.store.hash(), ...(await on.store.counts()) };
  } finally {
    await on.close();
  }
}

it('poison among the captures lies in the dead letters with its reason, and hardly slows the rest', async () => {
  const clean = await lineOf(mixed(count, 0), 'broken', folder(onTestFinished));
  expect([clean.articles, clean.letters]).toEqual([count, {}]);
  for (const share of [0.01, 0.1]) {
    const { records, poison } = mixed(count, share);
    const line = await lineOf({ records }, 'broken', folder(onTestFinished));
    const expected = Object.fromEntries(
      Object.keys(kinds)
        .map((kind) => [kind, poison.filter((each) => each === kind).length] as const)
        .filter(([, times]) => times > 0),
    );
    expect({ share, letters: line.letters }).toEqual({ share, letters: expected });
    expect({ share, hash: line.hash }).toEqual({ share, hash: clean.hash });
    expect(line.fates.cleaner).toMatchObject({ emit: count, reject: poison.length });
    // Loose, for a machine that others use too; measured alone, it is within 5 %.
    expect(clean.seconds / line.seconds).toBeGreaterThan(0.4);
  }
});

it('what a broken build could not handle comes home from the dead letters once it is fixed, every one', async () => {
  const mixture = mixed(count, 0.1, ['page-error']);
  const lost = mixture.poison.length;
  const healthy = await lineOf(mixture, 'fixed', folder(onTestFinished));
  expect([healthy.articles, healthy.letters]).toEqual([count + lost, {}]);

  const dir = folder(onTestFinished);
  const broken = await lineOf(mixture, 'broken', dir);
  expect([broken.articles, broken.letters]).toEqual([count, { 'page-error': lost }]);
  expect(await stemmaJson(['dlq', 'redrive', '--data-dir', dir])).toEqual([{ redriven: lost }]);
  const mended = await lineOf({ records: [] }, 'fixed', dir);
  expect([mended.articles, mended.hash]).toEqual([count + lost, healthy.hash]);
  expect(await stemmaJson(['dlq', 'ls', '--data-dir', dir])).toEqual([]);
});
