import { expect, it } from 'vitest';
import { type Copy, edit } from './desk.ts';

const copy = (paragraphs: readonly string[], more: Partial<Copy> = {}): Copy => ({
  headline: 'Ferry hits barge',
  paragraphs,
  language: 'en',
  ...more,
});

it('takes dateline, notes, byline and credits off a text and keeps what they say', () => {
  const edited = edit(
    copy([
      'By Ines Calder',
      'HALVERSTAD, March 12 (Meridian) — A ferry hit a barge.',
      'Nobody was\u00a0hurt.',
      '(Reporting by Ines Calder)',
      'Correction: the ferry is called Solvind.',
    ]),
  );
  expect(edited).toMatchObject({
    headline: 'Ferry hits barge',
    byline: ['Ines Calder'],
    dateline: { place: 'Halverstad', date: 'March 12', agency: 'Meridian' },
    agency: 'Meridian',
    text: 'A ferry hit a barge.\n\nNobody was hurt.',
    notices: [{ kind: 'correction', text: 'Correction: the ferry is called Solvind.' }],
    wordcount: 8,
    dropped: [
      { reason: 'byline', text: 'By Ines Calder' },
      { reason: 'credit', text: '(Reporting by Ines Calder)' },
    ],
  });
});

it('takes a caption among the paragraphs out and keeps it', () => {
  const edited = edit(copy(['A ferry hit a barge.', 'The ferry at the quay. PHOTO: AP', 'Nobody was hurt.']));
  expect(edited).toMatchObject({
    text: 'A ferry hit a barge.\n\nNobody was hurt.',
    captions: [{ text: 'The ferry at the quay.', credit: 'AP' }],
    dropped: [{ reason: 'caption', text: 'The ferry at the quay. PHOTO: AP' }],
  });
});

it('says of each paragraph that is left what it is, where one is not plain', () => {
  const paragraphs = ['By Ines Calder', 'HALVERSTAD (AP) — A ferry hit a barge.', 'What next', ' ', 'Nothing.'];
  const structure = ['paragraph', 'paragraph', 'heading', 'paragraph', 'quote'] as const;
  expect(edit(copy(paragraphs, { structure })).structure).toEqual(['paragraph', 'heading', 'quote']);
  expect(edit(copy(paragraphs))).not.toHaveProperty('structure');
});

it.each([
  ['HALVERSTAD, March 12 - ', 'March 12'],
  ['    HALVERSTAD, March 12 -', 'March 12'],
  ['****HALVERSTAD , March 12 - ', 'March 12'],
  ['Halverstad', undefined],
])('reads the dateline that a wire sends apart: %j', (dateline, date) => {
  const edited = edit(copy(['A ferry hit a barge.'], { dateline }));
  expect(edited.dateline).toEqual({ place: 'Halverstad', ...(date && { date }) });
  expect(edited.text).toBe('A ferry hit a barge.');
});

it('says so where it cannot read the dateline that a wire sends', () => {
  const edited = edit(copy(['A ferry hit a barge.'], { dateline: 'from our own, somewhere at 60 N' }));
  expect(edited.dropped).toEqual([{ reason: 'dateline', text: 'from our own, somewhere at 60 N' }]);
});

it('reads a dateline that has a paragraph to itself', () => {
  expect(edit(copy(['HALVERSTAD (AP) —', 'A ferry hit a barge.']))).toMatchObject({
    dateline: { place: 'Halverstad', agency: 'AP' },
    text: 'A ferry hit a barge.',
  });
});

it('believes the dateline before the byline before a credit before the end', () => {
  const ends = ['A ferry hit a barge.', 'Source: AFP', 'Nobody was hurt. (Reuters)'];
  expect(edit(copy(['OSLO (AP) — Fog.', ...ends], { agency: 'dpa' })).agency).toBe('AP');
  expect(edit(copy(ends, { agency: 'Deutsche Presse-Agentur' })).agency).toBe('dpa');
  expect(edit(copy(ends)).agency).toBe('AFP');
  expect(edit(copy(['A ferry hit a barge. (Reuters)']))).toMatchObject({
    agency: 'Reuters',
    text: 'A ferry hit a barge.',
  });
});

it('takes a mark in the headline for a notice only where the text has none of its kind', () => {
  const headline = 'CORRECTED: Ferry hits barge';
  const note = 'This story has been corrected to say which ferry.';
  expect(edit(copy(['Fog.'], { headline })).notices).toEqual([{ kind: 'correction', text: 'CORRECTED' }]);
  expect(edit(copy(['Fog.', note], { headline })).notices).toEqual([{ kind: 'correction', text: note }]);
  expect(edit(copy(['Fog.'], { headline })).headline).toBe(headline);
});

it('sees the credit as the last line although a note follows', () => {
  expect(edit(copy(['Fog.', '— Meridian', 'Correction: no fog.'])).agency).toBe('Meridian');
});

it('keeps the byline that it is given', () => {
  expect(edit(copy(['By Ines Calder', 'Fog.'], { byline: ['Tom Reed'] })).byline).toEqual(['Tom Reed']);
});

it('reads a German place only in German, and only when something else names it', () => {
  const paragraphs = ['Neustadt. Der Rat tagt.', 'In Neustadt regnet es.'];
  expect(edit(copy(paragraphs, { language: 'de' })).dateline).toEqual({ place: 'Neustadt' });
  expect(edit(copy(paragraphs)).dateline).toBeUndefined();
  expect(edit(copy(paragraphs.slice(0, 1), { language: 'de' })).dateline).toBeUndefined();
  expect(edit(copy(paragraphs.slice(0, 1), { language: 'de', around: 'Bote, Neustadt' })).dateline).toBeDefined();
});

it('makes nothing of nothing', () => {
  expect(edit(copy([]))).toMatchObject({ text: '', wordcount: 0, dropped: [], notices: [] });
});
