import { describe, expect, it } from 'vitest';
import { sharedRuns } from './align.ts';
import { codesOf } from './codes.ts';
import { echoed, factsTold, news } from './facts.ts';

const of = (headline: string, text: string) => ({ top: codesOf(headline).codes, codes: codesOf(text).codes });

const brief = of(
  'Ferry aground off Skarnholm',
  'A ferry with 212 aboard ran aground off Skarnholm. Tugs from Vessby freed it at dusk.',
);
const retold = of(
  'Tugs free stranded ferry',
  'It took tugs until dusk to free the Skarnholm ferry and its 212 passengers, their crews from Vessby said.',
);
const other = of(
  'Glazier wins chess title',
  'Ottilie Brandt, a glazier, took the regional title after 61 moves in Kelderweg.',
);

describe('facts', () => {
  it('are told by who tells the story in other words', () => {
    expect(factsTold(brief, retold)).toBeGreaterThan(0.5);
    expect(factsTold(brief, other)).toBe(0);
    expect(factsTold(of('', ''), brief)).toBe(1);
  });

  it('that nobody else knows are news', () => {
    expect(news(brief.codes, brief)).toBe(0);
    expect(news(other.codes, brief)).toBeGreaterThan(4);
  });
});

describe('what is shared', () => {
  const echo = (text: string) => {
    const whole = codesOf(text).codes;
    return echoed(whole, sharedRuns(whole, brief.codes), 'a');
  };
  const quoted = 'A ferry with 212 aboard ran aground off Skarnholm. Tugs from Vessby freed it at dusk.';

  it('is said again by who goes on about it, not by a digest', () => {
    expect(echo(`${quoted} The mayor of Skarnholm thanked the crews of Vessby.`)).toBeGreaterThan(0.2);
    expect(echo(`${quoted} Ottilie Brandt, a glazier, took the regional title.`)).toBe(0);
  });
});
