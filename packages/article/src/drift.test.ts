import { expect, it } from 'vitest';
import { openDriftWatch, type Yield } from './drift.ts';

const page = (more: Partial<Yield> = {}): Yield => ({
  source: 'gazette',
  template: 'story',
  url: 'https://gazette.example/a',
  characters: 3000,
  paragraphs: 12,
  headline: true,
  ...more,
});

function watchAfter(count: number) {
  const watch = openDriftWatch();
  for (let i = 0; i < count; i += 1) expect(watch.observe(page({ characters: 2500 + i * 20 }))).toEqual([]);
  return watch;
}

it('a template that suddenly yields less raises one event, with an example', () => {
  const watch = watchAfter(25);
  const short = page({ characters: 200, url: 'https://gazette.example/b' });
  const events = Array.from({ length: 10 }, () => watch.observe(short)).flat();
  expect(events).toMatchObject([
    { source: 'gazette', template: 'story', what: 'characters', after: 200, example: short.url },
  ]);
});

it('one odd page, or a new template, is no drift', () => {
  const watch = watchAfter(25);
  expect(watch.observe(page({ characters: 10, headline: false }))).toEqual([]);
  expect(watch.observe(page({ template: 'gallery', characters: 10 }))).toEqual([]);
});

it('short pieces of a template that had short pieces before are no drift', () => {
  const watch = openDriftWatch();
  const lengths = [...Array.from({ length: 20 }, (_, i) => (i % 7 === 0 ? 200 : 3000)), 210, 190, 220, 200, 205];
  expect(lengths.flatMap((characters) => watch.observe(page({ characters })))).toEqual([]);
});

it('lost headlines are a drift of their own', () => {
  const watch = watchAfter(25);
  const events = Array.from({ length: 5 }, () => watch.observe(page({ headline: false }))).flat();
  expect(events.map(({ what }) => what)).toEqual(['headline']);
});

it('a source whose pages come in another template from now on raises one event', () => {
  const watch = watchAfter(25);
  const events = Array.from({ length: 10 }, () =>
    watch.observe(page({ template: 'new', url: 'https://gazette.example/c' })),
  );
  expect(events.flat()).toMatchObject([{ what: 'template', template: 'new', example: 'https://gazette.example/c' }]);
});

it('a source that has a template for every page has none to lose', () => {
  const watch = openDriftWatch();
  const events = Array.from({ length: 60 }, (_, i) => watch.observe(page({ template: `t${i}` })));
  expect(events.flat()).toEqual([]);
});

it('remembers the templates that it saw last, and so many that it stays small', () => {
  const watch = watchAfter(24);
  for (let i = 0; i < 2_000; i += 1) watch.observe(page({ source: `s${i}` }));
  const events = Array.from({ length: 5 }, () => watch.observe(page({ characters: 200 }))).flat();
  expect(events).toEqual([]);
});
