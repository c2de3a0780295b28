import { expect, it } from 'vitest';
import { languageOf, primarySubtag } from './language.ts';

const german =
  'Die Fähre lief am Donnerstag im dichten Nebel aus und rammte vor dem Hafen einen Kahn, der Kies geladen hatte. '.repeat(
    3,
  );
const english =
  'The ferry left on Thursday in thick fog and struck a barge with a load of gravel off the mouth of the harbour. '.repeat(
    3,
  );

it.each([
  ['pt-BR', 'pt'],
  ['de_AT', 'de'],
  [' EN ', 'en'],
  ['en, de', 'en'],
  ['und', undefined],
  ['english', undefined],
  ['', undefined],
])('the primary subtag of %j is %s', (tag, primary) => {
  expect(primarySubtag(tag)).toBe(primary);
});

it('is what the text shows, whatever the page claims', () => {
  expect(languageOf(german, ['en'])).toBe('de');
  expect(languageOf(english, [])).toBe('en');
});

it('is the claim where the text is too short to tell, or the detector does not know the language', () => {
  expect(languageOf('Nebel', ['', 'de-AT'])).toBe('de');
  expect(languageOf(english, ['ga'])).toBe('ga');
});

it('is unknown where nothing tells', () => {
  expect(languageOf('7 : 3', [])).toBe('und');
});
