import { random } from './random.ts';

/** Two texts, by their places in the list, and how alike a method holds them: the higher the more. */
interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A method that others use: every pair that it would look at, and the thresholds that are usual for it. */
export interface Peer {
  readonly name: string;
  readonly thresholds: readonly number[];
  readonly compare: (texts: readonly string[]) => Likeness[];
}

const width = 4;

/** 32-bit hash: FNV-1a, then the finisher of MurmurHash3. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The four-word shingles of a text, hashed; all of a shorter text is one. */
function shingles(text: string): Set<number> {
  const all = words(text);
  const count = Math.max(1, all.length - width + 1);
  return new Set(Array.from({ length: count }, (_, i) => hash(all.slice(i, i + width).join(' '))));
}

/** Pairs of places that share a bucket, each once. A bucket fuller than `cap` says nothing and is passed over. */
function meeting(buckets: Iterable<readonly number[]>, cap: number): [number, number][] {
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const bucket of buckets) {
    if (bucket.length > cap) continue;
    for (const [i, a] of bucket.entries()) {
      for (const b of bucket.slice(i + 1)) {
        const key = a * 2 ** 26 + b;
        if (a !== b && !seen.has(key)) pairs.push([a, b]);
        seen.add(key);
      }
    }
  }
  return pairs;
}

function bucketsOf(keys: readonly (readonly (string | number)[])[]): IterableIterator<number[]> {
  const buckets = new Map<string | number, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  }
  return buckets.values();
}

const permutations = 128;
const rows = 4;

/** MinHash (Broder 1997) of 128 permutations, 32 bands of 4 rows (LSH), scored by the estimated Jaccard similarity. */
export const minHash: Peer = {
  name: 'MinHash-128',
  thresholds: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  compare(texts) {
    const next = random(1);
    const seeds = Array.from({ length: permutations }, () => Math.floor(next() * 2 ** 32));
    const signatures = texts.map((text) => {
      const set = [...shingles(text)];
      return seeds.map((seed) =>
        set.reduce((least, h) => Math.min(least, Math.imul(h ^ seed, 0x9e3779b1) >>> 0), 2 ** 32),
      );
    });
    const bands = signatures.map((signature) =>
      Array.from({ length: permutations / rows }, (_, i) => `${i}:${signature.slice(i * rows, (i + 1) * rows)}`),
    );
    return meeting(bucketsOf(bands), texts.length).map(([a, b]) => {
      const equal = signatures[a]!.filter((value, i) => value === signatures[b]![i]).length;
      return { a, b, score: equal / permutations };
    });
  },
};

/** SimHash (Charikar 2002) of 64 bits over shingles; found by any of eight equal bytes (all up to 7 bits apart, many beyond), scored by minus the distance in bits. */
export const simHash: Peer = {
  name: 'SimHash-64',
  thresholds: [-3, -5, -7, -8, -9, -10],
  compare(texts) {
    const prints = texts.map((text) => {
      const sums = new Int32Array(64);
      for (const shingle of shingles(text)) {
        const halves = [shingle, hash(String(shingle))];
        for (let bit = 0; bit < 64; bit += 1) sums[bit]! += (halves[bit >> 5]! >>> (bit & 31)) & 1 ? 1 : -1;
      }
      return [...sums].map((sum) => (sum > 0 ? '1' : '0')).join('');
    });
    const bytes = prints.map((print) => Array.from({ length: 8 }, (_, i) => `${i}:${print.slice(8 * i, 8 * i + 8)}`));
    return meeting(bucketsOf(bytes), texts.length).map(([a, b]) => ({
      a,
      b,
      score: -distance(prints[a]!, prints[b]!),
    }));
  },
};

function distance(a: string, b: string): number {
  let bits = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) bits += 1;
  return bits;
}

// A shingle in more texts than this is a stock phrase, and its pairs are the square of it.
const stock = 300;

/** Containment (Broder 1997): the share of the shorter text's shingles that the other one has. */
export const containment: Peer = {
  name: 'containment',
  thresholds: [0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  compare(texts) {
    const sets = texts.map(shingles);
    return meeting(bucketsOf(sets.map((set) => [...set])), stock).map(([a, b]) => {
      const [x, y] = [sets[a]!, sets[b]!];
      return { a, b, score: x.intersection(y).size / Math.min(x.size, y.size) };
    });
  },
};

/** The group of each text when every pair from a threshold on is joined: connected components by union-find. */
export function groupsFrom(likenesses: readonly Likeness[], threshold: number, count: number): string[] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { a, b, score } of likenesses) if (score >= threshold) parent[root(a)] = root(b);
  return parent.map((_, i) => String(root(i)));
}
