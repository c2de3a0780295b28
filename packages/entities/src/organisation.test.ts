import { expect, it } from 'vitest';
import { named } from './testing.ts';

const organisations = (text: string) =>
  named(text)
    .filter((one) => one.includes('organisation:'))
    .map((one) => one.split(' -> ')[0]);

it.each([
  ['They asked the Vellmore Defence Ministry.', 'Vellmore Defence Ministry'],
  ['They asked the Ministry of Foreign Affairs and Trade yesterday.', 'Ministry of Foreign Affairs and Trade'],
  ['They joined Vellmore Holdings Ltd on Friday.', 'Vellmore Holdings Ltd'],
  ['They left the University of Vellmore in June.', 'University of Vellmore'],
  ['They joined the Vellmore People’s Party.', 'Vellmore People’s Party'],
  ['The Grain and Seed Commission agreed.', 'Grain and Seed Commission'],
  ['They wrote to the VLMR about it.', 'VLMR'],
  ['It fell, a Vellmore spokesman said.', 'Vellmore'],
])('%s', (text, expected) => {
  expect(organisations(text)).toEqual([expected]);
});

it('the legal form belongs to a name that is known without it', () => {
  expect(named('They left General Motors Corp in May.')).toEqual([
    'General Motors Corp -> organisation:general-motors',
  ]);
});

it('a name does not take in the next name', () => {
  expect(organisations('They asked the Bank of Japan and Vellmore Ltd today.')).toEqual([
    'Bank of Japan',
    'Vellmore Ltd',
  ]);
  expect(named('They left the Reform Party of Maria Vellmore.')).toEqual([
    'Reform Party -> organisation:reform-party',
    'Maria Vellmore -> person:maria-vellmore',
  ]);
});

it.each([
  'American officials and Republican lawmakers met.',
  'The GDP rose, and the CEO smiled.',
  'Company shares fell. Bank shares rose.',
])('%s names no organisation', (text) => {
  expect(organisations(text)).toEqual([]);
});
