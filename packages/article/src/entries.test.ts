import { describe, expect, it } from 'vitest';
import { timedEntries } from './entries.ts';

const entries = (...times: string[]) => times.map((time) => `${time} The ferry has left the harbour.`);
const plain = 'The council met for three hours and decided nothing.';

describe('a text that is written entry by entry', () => {
  it.each([
    ['hours', entries('18.02', '16.58 –', '9.15:')],
    ['hours with a dash', entries('19:10 –', '17:30 –', '16:45 –')],
    ['halves of the day', entries('8.55pm AEST', '7pm', '6:15 p.m.')],
    ['hours of the wire', entries('1545 GMT', '0915 GMT', '0800 UTC')],
    ['French hours', entries('17h30 :', '16h05 :', '9h00 :')],
    ['minutes of a match', entries("90+4'", "88'", '45:')],
    [
      'several paragraphs an entry, and a line above',
      [plain, ...entries('18.02'), plain, ...entries('17.01', '16.00')],
    ],
  ])('is told by its times: %s', (_, paragraphs) => {
    expect(timedEntries(paragraphs.join('\n\n'))).toMatch(/^3 of \d paragraphs begin with a time$/);
  });

  it.each([
    ['a timetable at the end', [plain, plain, ...entries('18.02', '19.03', '20.04')]],
    ['two of them', entries('18.02', '19.03')],
    ['times that few paragraphs begin with', [...entries('18.02', '17.01', '16.00'), ...Array(7).fill(plain)]],
    ['sums of money', [`1.25 billion euros ${plain}`, `2.10 dollars ${plain}`, `12.50 pounds ${plain}`]],
    ['numbers that are no times', entries('24.70', '2. A win.', '3.755', '9.83')],
    ['items', entries('1.', '2.', '3.', '- 4 ')],
    ['years', entries('2024:', '2025:', '1987 ')],
  ])('is not: %s', (_, paragraphs) => {
    expect(timedEntries(paragraphs.join('\n\n'))).toBeUndefined();
  });
});
