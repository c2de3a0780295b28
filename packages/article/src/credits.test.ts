import { describe, expect, it } from 'vitest';
import { readClosingCredit, readCredit } from './credits.ts';

describe('a line is a credit', () => {
  it.each([
    ['Source: AP', 'AP'],
    ['Quelle: dpa', 'dpa'],
    ['Source: Meridian', 'Meridian'],
    ['© AFP', 'AFP'],
    ['© dpa-infocom, dpa:260312-99-12/1', 'dpa'],
    ['Copyright 2026 The Associated Press. All rights reserved.', 'AP'],
    ['— Reuters', 'Reuters'],
    ['— Meridian', 'Meridian'],
    ['(dpa)', 'dpa'],
    ['(Reporting by Ines Calder; editing by Tom Reed)', undefined],
    ['Ines Calder in Halverstad contributed to this report.', undefined],
    ['Associated Press writer Ines Calder contributed to this report.', undefined],
    ['This story has been published from a wire agency feed without modifications to the text.', undefined],
  ])('%s', (line, agency) => {
    expect(readCredit(line, true)).toEqual(agency ? { agency } : {});
  });

  it.each(['— Ines Calder', '(laughs quietly)', 'Reporting by candlelight is hard.', 'The source said no.'])(
    'is not: %s',
    (line) => {
      expect(readCredit(line, true)).toBeUndefined();
    },
  );

  it('is taken to be the source of a chart in the middle of a text', () => {
    expect(readCredit('Source: Harbourmaster', false)).toBeUndefined();
  });
});

it.each([
  ['“No,” she said. (AP)', 'AP', '“No,” she said.'],
  ['He left. (Meridian)', 'Meridian', 'He left.'],
  ['He left. — AFP', 'AFP', 'He left.'],
])('the credit at the end of %j is taken off', (paragraph, agency, rest) => {
  expect(readClosingCredit(paragraph)).toEqual({ agency, rest });
});

it.each(['He left (at last).', 'He left. (jk)', 'He left. — Nobody saw it', 'He left. (See page 4)'])(
  '%j ends without a credit',
  (paragraph) => {
    expect(readClosingCredit(paragraph)).toBeUndefined();
  },
);
