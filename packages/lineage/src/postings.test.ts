import { describe, expect, it } from 'vitest';
import { openPostings } from './postings.ts';

function told(postings: ReturnType<typeof openPostings>, hash: number, since: number): number[] {
  const entries: number[] = [];
  postings.each(Uint32Array.of(hash), since, (entry) => entries.push(entry));
  return entries;
}

describe('postings', () => {
  it('tell the entries of a hash from where one asks, however many there are', () => {
    const postings = openPostings();
    for (let entry = 0; entry < 5_000; entry++) postings.add(Uint32Array.of(entry % 7, 1_000 + entry));
    expect(told(postings, 3, 4_980).sort()).toEqual([4_980, 4_987, 4_994]);
    expect(told(postings, 1_000 + 4_321, 0)).toEqual([4_321]);
  });

  it('tell a hash of 32 bits, and none that only ends alike', () => {
    const postings = openPostings();
    postings.add(Uint32Array.of(0xf0000001, 0x00000001));
    postings.add(Uint32Array.of(0xe0000001));
    expect(told(postings, 0xf0000001, 0)).toEqual([0]);
  });

  it('know of an entry without hashes', () => {
    const postings = openPostings();
    for (const hashes of [[5], [], [5]]) postings.add(Uint32Array.from(hashes));
    expect(told(postings, 5, 0)).toEqual([2, 0]);
    expect(told(postings, 5, 1)).toEqual([2]);
    expect(told(postings, 5, 9)).toEqual([]);
  });
});
