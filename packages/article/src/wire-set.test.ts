import { expect, it } from 'vitest';
import { wireSet } from '../../../test/fixtures/wire/grammar.ts';
import { wrongIn } from '../../../test/fixtures/wire/judge.ts';
import { extractArticle } from './article.ts';

const all = wireSet(7, 0, 1);
const sample = all.filter((_, index) => index % Math.floor(all.length / 60) === 0).slice(0, 60);

it('the grammar gives the same variants for the same seed, and others for another', () => {
  expect(wireSet(7, 0, 1)).toEqual(all);
  expect(wireSet(8, 0, 1)).not.toEqual(all);
});

it.each(sample)('$language $kind $form', (variant) => {
  const extraction = extractArticle(variant.html, { url: 'https://wire.example/story' });
  expect(wrongIn(variant, 'article' in extraction ? extraction.article : undefined)).toEqual([]);
});
