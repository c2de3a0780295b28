import { describe, expect, it } from 'vitest';
import { readDateline, readGermanPlace } from './dateline.ts';

describe('a dateline', () => {
  it.each([
    ['BAGHDAD (AP) — The', 'Baghdad', undefined, 'AP'],
    ['HALVERSTAD, March 12 (Meridian) — The', 'Halverstad', 'March 12', 'Meridian'],
    ['SALVADOR, Feb 26 - The', 'Salvador', 'Feb 26', undefined],
    ['BERLIN (dpa) - The', 'Berlin', undefined, 'dpa'],
    ['Berlin (dpa/lhe) - The', 'Berlin', undefined, 'dpa'],
    ['Frankfurt am Main (dpa) – The', 'Frankfurt am Main', undefined, 'dpa'],
    ['WASHINGTON/PARIS, 3 June (Reuters) - The', 'Washington/Paris', '3 June', 'Reuters'],
    ['SAN JOSE, Calif., March 3 - The', 'San Jose, Calif.', 'March 3', undefined],
    ['PORTLAND, Ore. (AP) -- The', 'Portland, Ore.', undefined, 'AP'],
    ['ST. JOHN’S, March 3, 2026 (CP) — The', 'St. John’s', 'March 3', 'CP'],
    ['McALLEN, Texas (AP) — The', 'McAllen, Texas', undefined, 'AP'],
    ['New Delhi, Mar 12 (PTI) The', 'New Delhi', 'Mar 12', 'PTI'],
    ['Madrid, 12 mar (EFE).- The', 'Madrid', '12 mar', 'EFE'],
    ['MOSCOW, March 12. /TASS/. The', 'Moscow', 'March 12', 'TASS'],
    ['Kassel, 12. März (Meridian) – The', 'Kassel', '12. März', 'Meridian'],
    ['Toronto, Feb 26- The', 'Toronto', 'Feb 26', undefined],
    ['(ANSA) - ROME, MAR 12 - The', 'Rome', 'MAR 12', 'ANSA'],
    ['NEW YORK — The', 'New York', undefined, undefined],
  ])('in %j', (text, place, date, agency) => {
    const found = readDateline(text);
    expect(found?.rest).toBe('The');
    expect([found?.dateline?.place, found?.dateline?.date, found?.dateline?.agency]).toEqual([place, date, agency]);
  });

  it('may be the agency alone', () => {
    expect(readDateline('(Reuters) - The')).toEqual({ agency: 'Reuters', rest: 'The' });
  });

  it.each([
    'BREAKING — The',
    'UPDATE 2 - The',
    'Angela Merkel (CDU) - The',
    'The company (founded 1861) — The',
    'NATO said on Thursday - and on Friday',
    'The',
    '',
  ])('is not in %j', (text) => {
    expect(readDateline(text)).toBeUndefined();
  });
});

describe('the German form without agency', () => {
  it('counts where the place is named elsewhere, too', () => {
    expect(readGermanPlace('Neustadt. Der Rat tagt.', 'Rat von Neustadt')).toEqual({
      dateline: { place: 'Neustadt' },
      rest: 'Der Rat tagt.',
    });
  });

  it('may be a short sentence otherwise', () => {
    expect(readGermanPlace('Stille. Der Rat tagt.', 'Rat von Neustadt')).toBeUndefined();
  });
});
