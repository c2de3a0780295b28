import { expect, it } from 'vitest';
import { eventKeys, type Readable, sameEvent, sharedBackground, subjectOf } from './index.ts';

const story = (headline: string, text: string, more: Partial<Readable> = {}): Readable => ({
  headline,
  text,
  language: 'en',
  eventTime: '2026-03-12T08:00:00.000Z',
  ...more,
});

const harbour = story(
  'Fire destroys Ellerby boathouse',
  `A fire destroyed the Quillon boathouse at Ellerby early on Thursday. Firefighters from Marrowby pumped water from the lock until dawn, but the roof fell in before five.

Warden Tamsin Oake said that eleven racing shells were lost. Nobody was inside.`,
);
const bank = story(
  'Rowers mourn eleven boats lost at Quillon',
  `Members of the Quillon rowing club stood on the bank at Ellerby with blankets around their shoulders, watching smoke rise from their boathouse. "We carried out three shells," said Tamsin Oake, the warden. The rest burned.`,
  { eventTime: '2026-03-12T11:00:00.000Z' },
);
const other = story(
  'Marrowby council raises parking charges',
  `The council of Marrowby voted on Wednesday to raise parking charges for the third year running, with shopkeepers protesting in the gallery and the mayor absent through illness. The new tariff starts in May.`,
);
const same = (a: Readable, b: Readable) => sameEvent(subjectOf(a), subjectOf(b));

it('two reports in their own words are about one event, and the evidence is told', () => {
  const found = same(harbour, bank);
  expect(found).toMatchObject({ same: true, names: expect.arrayContaining(['Quillon', 'Ellerby']) });
  expect(found.words).toContain('boathouse');
});

it('is the same from both sides, to the last digit', () => {
  expect(same(bank, harbour).score).toBe(same(harbour, bank).score);
});

it.each([
  ['another story of the same town', other],
  ['another language', { ...bank, language: 'de' }],
  ['more than 72 hours later', { ...bank, eventTime: '2026-03-15T08:00:01.000Z' }],
  ['a line of it', { ...bank, text: 'Quillon boathouse at Ellerby burned.' }],
])('is not about one event: %s', (_, b) => {
  expect(same(harbour, b).same).toBe(false);
});

const form = (town: string, high: number, low: number) =>
  story(
    `${town} weather for Thursday`,
    `Expect sunshine and a light breeze in ${town} on Thursday with a high of ${high} degrees at about ${low % 12} in the afternoon. The low overnight will be ${low} degrees and the wind will blow at ${high - low} miles an hour from the north. On Friday the temperature in ${town} and the rest of Quillon County should reach ${high + 3} degrees.`,
  );

it('a form that is filled in for two towns is no event', () => {
  expect(same(form('Ellerby', 61, 42), form('Marrowby', 57, 39)).same).toBe(false);
});

const background = `The Quillon boathouse, built in 1887 by the shipwright Ansel Verity for nine hundred pounds, survived a flood in 1953 and two attempts by the railway to buy the ground under its slipways for sidings.`;
const withBackground = (subject: Readable, text = `${subject.text} ${subject.text}`) => ({
  ...subject,
  text: `${text}\n\n${background}`,
});

it('a passage that stands late in both is shared background, whichever is asked first', () => {
  const [a, b] = [subjectOf(withBackground(harbour)), subjectOf(withBackground(other))];
  const found = sharedBackground(a, b);
  expect(found).toMatchObject({ lateIn: 'both', text: background.slice(0, -1) });
  expect(sharedBackground(b, a)).toEqual(found);
});

it('a passage that opens one text and closes another is background in the second', () => {
  const lead = { ...other, text: `${background}\n\n${other.text}` };
  const [a, b] = [subjectOf(lead), subjectOf(withBackground(harbour))];
  expect(sharedBackground(a, b)?.lateIn).toBe('second');
  expect(sharedBackground(b, a)?.lateIn).toBe('first');
});

it('what opens both is no background, nor is a line that every desk sets', () => {
  const lead = (subject: Readable) => ({ ...subject, text: `${background}\n\n${subject.text}` });
  expect(sharedBackground(subjectOf(lead(harbour)), subjectOf(lead(other)))).toBeUndefined();
  const line =
    'This is what he said to the people who were there on the day and to all of those who had come to see what it was that they had in mind for it at the time';
  const close = (subject: Readable) => ({ ...subject, text: `${subject.text}\n\n${line}` });
  expect(sharedBackground(subjectOf(close(harbour)), subjectOf(close(other)))).toBeUndefined();
});

it('is looked for by its rarest words, names first, and never by the day', () => {
  const keys = eventKeys(subjectOf(harbour), 5);
  expect(keys).toContain('Quillon');
  expect(keys).not.toContain('Thursday');
});
