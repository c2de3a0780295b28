import { expect, it } from 'vitest';
import { agencyOf, leadingAgency } from './agencies.ts';

it.each([
  ['The Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP'],
  ['REUTERS', 'Reuters'],
  ['dpa/lhe', 'dpa'],
  ['Deutsche Presse-Agentur', 'dpa'],
  ['Meridian News Agency', 'Meridian'],
  ['Jane Doe', undefined],
  ['Jane Doe, Meridian News Agency', undefined],
  ['The Associated Presses', undefined],
  ['', undefined],
])('%j is %s', (text, short) => {
  expect(agencyOf(text)).toBe(short);
});

it('finds the agency at the start of a longer line', () => {
  expect(leadingAgency('The Associated Press. All rights reserved.')).toBe('AP');
  expect(leadingAgency('dpa-infocom, dpa:260312-99-12/1')).toBe('dpa');
  expect(leadingAgency('Harbour Gazette and AP')).toBeUndefined();
});
