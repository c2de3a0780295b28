import { describe, expect, it } from 'vitest';
import { sharedRuns } from './align.ts';
import { codesOf } from './codes.ts';
import { echoed, knownOf } from './facts.ts';
import { maskOf } from './measures.ts';

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
    expect(knownOf(brief, retold).facts).toBeGreaterThan(0.5);
    expect(knownOf(brief, other).facts).toBe(0);
    expect(knownOf(of('', ''), brief).facts).toBe(1);
  });

  it('that nobody else knows are news', () => {
    expect(knownOf(brief, brief).news).toBe(0);
    expect(knownOf(other, brief).news).toBeGreaterThan(4);
  });
});

describe('what is shared', () => {
  const echo = (text: string) => {
    const whole = codesOf(text).codes;
    return echoed(whole, maskOf(whole, sharedRuns(whole, brief.codes), 'a'));
  };
  const quoted = 'A ferry with 212 aboard ran aground off Skarnholm. Tugs from Vessby freed it at dusk.';

  it('is said again by who goes on about it, not by a digest', () => {
    expect(echo(`${quoted} The mayor of Skarnholm thanked the crews of Vessby.`)).toBeGreaterThan(0.2);
    expect(echo(`${quoted} Ottilie Brandt, a glazier, took the regional title.`)).toBe(0);
  });
});
