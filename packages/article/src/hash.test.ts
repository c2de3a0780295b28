import { describe, expect, it } from 'vitest';
import { contentHash } from './hash.ts';

const headline = 'Crews vote on co-operation';
const text = 'They organised a “strike” – twice – at the harbour’s centre.\n\nIt cost $1.5m, or 5 per cent of it.';
const hash = contentHash(headline, text);

describe('the hash of a content is the same', () => {
  it.each([
    [
      'quotes and dashes',
      'They organised a "strike" - twice - at the harbour\'s centre.\n\nIt cost $1.5m, or 5 per cent of it.',
    ],
    ['case', text.toUpperCase()],
    ['spelling', text.replace('organised', 'organized').replace('harbour', 'harbor').replace('centre', 'center')],
    ['the sign of percent', text.replace('5 per cent', '5%')],
    ['accents', text.replace('cost', 'côst')],
    ['spaces and paragraphs', text.replace('\n\n', ' ').replaceAll(' ', '\u00a0 ')],
  ])('in other %s', (_, other) => {
    expect(contentHash(headline, other)).toBe(hash);
  });

  it('where words of the headline are joined in another way', () => {
    expect(contentHash('CREWS VOTE ON COOPERATION', text)).toBe(hash);
  });

  it('in either of two German spellings', () => {
    expect(contentHash('', 'Die Strasse')).toBe(contentHash('', 'Die Straße'));
  });

  it.each([
    ...['12 comments', 'No comments', '1.2k shares', 'Kommentare: 14', '3 комментария', '7 Kommentare'],
    ...['3 min read', '5-minute read', 'Lesezeit: 3 Minuten', '4 min de lecture', 'Temps de lecture : 4 min'],
    ...['Updated 12:31', 'Last updated at 12:31 GMT on Thursday', 'Updated 3 hours ago', 'Stand: 12.03.2026, 9:15 Uhr'],
    ...[
      'Mis à jour le 12 mars 2026 à 9h15',
      'Actualizado el 12 de marzo de 2026',
      '12 March 2026, 9:15 pm',
      'Обновлено 12 марта, 09:15',
    ],
  ])('with a line that its page counts or stamps: %s', (line) => {
    expect(contentHash(headline, `${text}\n\n${line}`)).toBe(hash);
    expect(contentHash(headline, `${line}\n\n${text}`)).toBe(hash);
  });

  it.each([' Updated 12:31 GMT.', ' (updated: 12 March, 9:15)'])(
    'with a stamp behind its last sentence: %s',
    (stamp) => {
      expect(contentHash(headline, text + stamp)).toBe(hash);
    },
  );
});

describe('the hash of a content is another', () => {
  it.each([
    ['a word', text.replace('twice', 'once')],
    ['a figure', text.replace('1.5', '15')],
    ['another figure', text.replace('1.5', '1.6')],
    ['a currency', text.replace('$', '€')],
  ])('with %s', (_, other) => {
    expect(contentHash(headline, other)).not.toBe(hash);
  });

  it('with another headline, and where the headline ends elsewhere', () => {
    expect(contentHash('Crews voted', text)).not.toBe(hash);
    expect(contentHash('Crews', `vote on co-operation ${text}`)).not.toBe(hash);
  });

  it.each([
    ...['Updated: 12 people were hurt', 'Published 12 books', '12 comments were read out in court', 'No readers came'],
    ...['March 12', 'The list was updated on 12 March.', 'Three minutes later they left.', '2026'],
  ])('with a line of text: %s', (line) => {
    expect(contentHash(headline, `${text}\n\n${line}`)).not.toBe(hash);
  });
});
