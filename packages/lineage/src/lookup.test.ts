import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { lookupsOf } from './lookup.ts';
import { prose } from './testing.ts';

const of = (text: string) => lookupsOf(codesOf(text).codes);
const shared = (one: string, other: string) => {
  const found = new Set(of(other));
  return [...of(one)].filter((hash) => found.has(hash)).length;
};

describe('lookups', () => {
  it('of a long text and of a part of it meet', () => {
    const part = prose(2, 120);
    expect(shared(`${prose(1, 120)} ${part} ${prose(5, 400)}`, part)).toBeGreaterThan(2);
  });

  it('of a story and of the same in other words meet', () => {
    const sent = `The harbour board of Tarvos has fined the tanker owner Meridor 40,000 crowns after diesel leaked into the estuary and killed eider ducks. Inspectors traced the spill to a cracked
      bilge valve on the Corvia Star, which had been moored beside the grain terminal. Captain Nils Ekman, 58, told investigators that an alarm had been switched off for repairs.`;
    const retold = `Meridor, which owns tankers, must pay 40,000 crowns because eider ducks died when diesel escaped into the estuary, the Tarvos harbour board ruled. A bilge valve that had
      cracked on the Corvia Star was found to be the source by inspectors; the ship lay at the grain terminal. For repairs an alarm was off, Captain Nils Ekman, 58, said to investigators.`;
    expect(shared(sent, retold)).toBeGreaterThan(1);
    expect(shared(sent, prose(4, 60))).toBe(0);
  });

  it('of a notice are of whom its headline names, too', () => {
    const [notice, again] = ['Qtly div 22 cts. Pay April 30', 'Quarterly dividend is 22 cents, payable April 30'];
    const [top, other] = ['Tarvos Meridor Corvia sets payout', 'Corvia of Tarvos, Meridor declares'];
    const found = new Set(lookupsOf(codesOf(again).codes, codesOf(other).codes));
    const meet = (headline?: string) =>
      [...lookupsOf(codesOf(notice).codes, headline === undefined ? undefined : codesOf(headline).codes)].filter(
        (hash) => found.has(hash),
      );
    expect(meet(top).length).toBeGreaterThan(meet().length);
  });

  it('of a text that has few are of the whole as well, which its copy finds', () => {
    const [one, two] = [of('Pay April 30'), of('Pay April 30')];
    expect(one).toEqual(two);
    expect(Math.max(...one) >>> 26).toBeGreaterThanOrEqual(18);
  });

  it('of a text of one word are one', () => {
    expect(of('harbour')).toHaveLength(1);
  });

  it('of an empty text are none', () => {
    expect(of('')).toHaveLength(0);
  });

  it('of a text that repeats itself are told once, ascending', () => {
    const all = [...of(prose(3, 90).repeat(4))];
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
  });

  it('do not meet in the last line of long stories, which is their desk\u2019s', () => {
    const line = prose(9, 12);
    expect(shared(`${prose(1, 300)} ${line}`, `${prose(2, 300)} ${line}`)).toBe(0);
    const lead = prose(9, 24);
    expect(shared(`${lead} ${prose(1, 300)}`, `${lead} ${prose(2, 300)}`)).toBeGreaterThan(0);
  });
});
