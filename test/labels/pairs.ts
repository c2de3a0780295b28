import { parseArgs } from 'node:util';
import type { Article } from '@stemma/contracts';
import { dataFolder } from '../bench/data.ts';
import { lineageGroups } from '../bench/families/groups.ts';
import { newid, readStream } from '../bench/families/stream.ts';
import { candidatePairs } from './candidates.ts';
import { type Drawn, draw } from './draw.ts';

// Prints pairs of stories for a person to read: node test/labels/pairs.ts --data DIR [--seed N] [--from N] [--count N] [--ids]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '25' },
    /** Only one line of JSON a pair, to be filled in. */
    ids: { type: 'boolean', default: false },
  },
});

const shown = 38;
const run = 3;

const cut = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.,]+/gu) ?? [];

/** The runs of words of a text that the other one has not, as far as a reader needs them. */
function only(text: string, other: string): string {
  const [mine, theirs] = [cut(text), cut(other)];
  const runs = new Set(theirs.map((_, i) => theirs.slice(i, i + run).join(' ')));
  const kept = new Set<number>();
  for (let i = 0; i < mine.length; i += 1) {
    if (runs.has(mine.slice(i, i + run).join(' '))) for (let j = i; j < i + run; j += 1) kept.add(j);
  }
  const words = mine.map((word, i) => (kept.has(i) ? '…' : word));
  return first(
    words.filter((word, i) => word !== '…' || words[i - 1] !== '…'),
    shown,
  );
}

const first = (words: readonly string[], count: number): string => words.slice(0, count).join(' ');

function side(name: string, { headline, text }: Article, other: Article): string {
  const words = text.split(/\s+/);
  return [`${name} ${headline} | ${first(words, shown)}`, `  only ${name}: ${only(text, other.text)}`].join('\n');
}

function sheet(stories: readonly Article[], { a, b, containment }: Drawn, n: number): string {
  const [x, y] = [stories[a], stories[b]] as [Article, Article];
  const hours = (Date.parse(y.eventTime) - Date.parse(x.eventTime)) / 3_600_000;
  const facts = [
    `#${n}`,
    newid(x),
    newid(y),
    `c ${containment.toFixed(2)}`,
    `${hours.toFixed(1)} h`,
    `${x.wordcount}/${y.wordcount} words`,
  ];
  return [facts.join('  '), side('A', x, y), side('B', y, x)].join('\n');
}

const stories = await readStream(dataFolder(values.data, 'stream'));
const drawn = draw(candidatePairs(stories), lineageGroups(stories), Number(values.seed));
const from = Number(values.from);
for (const [i, pair] of drawn.slice(from, from + Number(values.count)).entries()) {
  const [a, b] = [stories[pair.a], stories[pair.b]] as [Article, Article];
  if (values.ids) console.log(JSON.stringify({ a: newid(a), b: newid(b), weight: pair.weight }));
  else console.log(sheet(stories, pair, from + i));
}
