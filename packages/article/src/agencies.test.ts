import { expect, it } from 'vitest';
import { agencyOf, isAgencyItself, leadingAgency } from './agencies.ts';

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

it.each([
  ['AP', 'ap', 'https://apnews.com/article/1', true],
  ['AP', 'wire-ap', 'https://wire.example/1', true],
  ['AP', 'world-feed', 'https://apnews.com/article/1', true],
  ['Meridian', 'meridian', 'https://www.meridiannews.example/story/1', true],
  ['AP', 'paper', 'https://paper.example/ap/1', false],
  ['dpa', 'elbkurier', 'https://www.elbkurier.example/dpa/1', false],
  ['AP', 'ledger', 'urn:ledger:1', false],
])('%s: the outlet %s at %s is the agency itself: %j', (agency, source, url, itself) => {
  expect(isAgencyItself(agency, { source, url })).toBe(itself);
});
