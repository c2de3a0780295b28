import type { Fate } from '@stemma/contracts';

const line = ['fetcher', 'cleaner', 'deduper', 'tagger', 'indexer'];
const place = (stage: string): number => (line.includes(stage) ? line.indexOf(stage) : line.length);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which a reader follows them: stages of the line, other stages by name; in a stage by time, then id. */
export const compareFates = (a: Fate, b: Fate): number =>
  place(a.stage) - place(b.stage) ||
  compareText(a.stage, b.stage) ||
  compareText(a.at, b.at) ||
  compareText(a.id, b.id);
