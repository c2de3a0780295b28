import { expect, it } from 'vitest';
import { openPrints } from './prints.ts';
import { print, sketch } from './sketch.ts';
import { article, prose } from './testing.ts';

it('prints are read as they were added, however many and however long', () => {
  const prints = openPrints();
  const all = Array.from({ length: 1_300 }, (_, n) =>
    print(
      sketch(
        article(n, {
          text: n % 200 === 50 ? prose(n, 6_000) : prose(n, n % 300),
          language: n % 2 ? 'en' : 'de',
          ...(n % 90 === 7 && { contentHash: `other ${n}` }),
          url: n % 7 ? `https://outlet-${n % 3}.example/${n}` : `urn:${n}`,
          kind: n % 5 ? 'article' : 'live',
          notices: n % 3 ? [] : [{ kind: 'correction', text: 'Corrects a name.' }],
        }),
      ),
    ),
  );
  for (const each of all) prints.add(each);
  expect(all.map((_, entry) => prints.at(entry))).toEqual(all);
  expect(prints.count()).toBe(all.length);
});
