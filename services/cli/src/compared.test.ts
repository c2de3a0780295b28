import { expect, it } from 'vitest';
import { comparison } from './compared.ts';

const named = (slug: string) => ({
  id: slug,
  url: `https://a.example/${slug}`,
  headline: `About ${slug}`,
  family: slug,
});
const compared = {
  articles: [named('one'), named('other')],
  objectors: ['x', 'y'].map(named),
  same: true,
  rule: 'joined' as const,
  score: 0.9,
  threshold: 0.85,
  found: true,
  sameFamily: false,
  lookups: { shared: 3, needed: 2, phrases: ['so many words'] },
};

it('names those that speak against two by headline and address, and says when there are more', () => {
  const lines = comparison({ ...compared, objection: { by: 'form', articles: ['x', 'y', 'z'] } });
  const at = lines.findIndex((line) => line.includes('told apart by others: 3 others fill in the same form'));
  expect(lines.slice(at + 1, at + 4)).toEqual([
    expect.stringContaining('About x  https://a.example/x'),
    expect.stringContaining('About y  https://a.example/y'),
    '  …',
  ]);
  const digest = comparison({ ...compared, objection: { by: 'digest', articles: ['x', 'y'] } });
  expect(digest.join('\n')).toContain('one is a digest with 2 others beside this one');
  expect(digest).not.toContain('  …');
});

it('says nothing of others where nobody spoke', () => {
  expect(comparison({ ...compared, objectors: [] }).join('\n')).not.toContain('told apart by others');
});
