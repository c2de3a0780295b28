import { expect, it } from 'vitest';
import { cleanMutated, ownPages } from '../../../test/bench/mutate.ts';

it('survives 200 pages that were cut, nested, closed, re-encoded or made hostile', () => {
  const told: string[] = [];
  const pages = ownPages().map((page) => () => page);
  const { slowest_ms: _, ...survived } = cleanMutated(pages, 200, 1, (line) => told.push(line));
  expect(told).toEqual([]);
  expect(survived).toEqual({ pages: 200, crashes: 0, over_2s: 0, empty_without_reason: 0 });
  // Each page is held to its processor time; how long all take depends on what else the machine does.
}, 120_000);
