import { expect, it } from 'vitest';
import { tagArticle } from './tag.ts';
import { named } from './testing.ts';

const story = {
  headline: 'Norland weighs closer ties with Russia',
  language: 'en',
  captions: [{ text: 'President Tarkin Vell at the port. PHOTO: AP' }],
  text: [
    'OSLO (AP) — Russia and Norway discussed fishing rights, Norway’s Defence Ministry said, amid a strain in Oslo-Washington relations after a United States (US) vessel was turned back.',
    'The statement followed a meeting between chief of staff Lieutenant General Harald Al-Korsund and Russian Ambassador Maksim Belavin. Al-Korsund praised the North Harbour League (NHL) group. Belavin invited al-Korsund to Moscow, the official told The Associated Press.',
    'NHL crews answered Korsund on Friday. “Vell will not come,” an official told AP. The US did not comment.',
  ].join('\n\n'),
};

it('names the people, organisations and places of a wire story, each under one id, most named first', () => {
  const { entities } = tagArticle(story);
  expect(entities.map(({ id, mentions }) => `${mentions} ${id}`)).toEqual([
    '4 person:harald-al-korsund',
    '3 organisation:associated-press',
    '3 organisation:north-harbour-league',
    '3 place:united-states',
    '2 person:maksim-belavin',
    '2 place:norway',
    '2 place:oslo',
    '2 place:russia',
    '1 organisation:defence-ministry',
    '1 person:tarkin-vell',
    '1 place:moscow',
    '1 place:washington',
  ]);
});

it('mentions are told in reading order, as they are written, without overlap, and of headline and text only', () => {
  const { mentions } = tagArticle(story);
  for (const [i, { field, start, end, name }] of mentions.entries()) {
    expect(story[field].slice(start, end)).toBe(name);
    const before = mentions[i - 1];
    if (before?.field === field) expect(start).toBeGreaterThanOrEqual(before.end);
  }
  expect(mentions[0]?.field).toBe('headline');
});

it('a surname is its last bearer’s, and before the first full name, its first bearer’s', () => {
  const text =
    'Mr. Vellmore left. Maria Vellmore wrote to Victor Vellmore. Vellmore wrote back. Maria M. Vellmore slept. Vellmore woke.';
  expect(named(text).map((one) => one.split(':')[1])).toEqual([
    'maria-m-vellmore',
    'maria-m-vellmore',
    'victor-vellmore',
    'victor-vellmore',
    'maria-m-vellmore',
    'maria-m-vellmore',
  ]);
});

it('a surname that is also a place is the place after a preposition', () => {
  expect(named('Michael Jordan rested. Jordan came from Jordan.')).toEqual([
    'Michael Jordan -> person:michael-jordan',
    'Jordan -> person:michael-jordan',
    'Jordan -> place:jordan',
  ]);
});

it('the short forms that an article will use are learnt from the long ones', () => {
  const text =
    'The Harbour Relief Network (HRN) met Vellmore Shipping Ltd. The HRN left. They paid Vellmore Shipping. The Norwegian Salt Board slept. They woke the Salt Board.';
  expect(new Set(named(text).map((one) => one.split(':')[1]))).toEqual(
    new Set(['harbour-relief-network', 'vellmore-shipping-ltd', 'norwegian-salt-board']),
  );
});

it('a name that headlines use alone is known from the gazetteer', () => {
  expect(named('', { headline: 'Merkel meets Putin' })).toEqual([
    'Merkel -> person:angela-merkel',
    'Putin -> person:vladimir-putin',
  ]);
});

it('a headline With A Capital On Every Word gives only names that are known', () => {
  const text = 'They met Tarkin Fernández there.';
  expect(named(text, { headline: 'Grand Plans For Harbour Bank As Fernández Meets Iran Envoys' })).toEqual([
    'Fernández -> person:tarkin-fernandez',
    'Iran -> place:iran',
    'Tarkin Fernández -> person:tarkin-fernandez',
  ]);
});

it('a headline in capitals alone gives names, and no words', () => {
  expect(named('', { headline: 'BAHIA COCOA REVIEW' })).toEqual([]);
  expect(named('', { headline: 'ENVOYS TELL US WHO MUST PAY IN IRAN' })).toEqual(['IRAN -> place:iran']);
});

it('where every noun has a capital, a capital is no evidence', () => {
  const text =
    'Bundeskanzlerin Tarkine Vellmer traf am Freitag Jörg Hallstein in Essen. Das Essen war gut, sagte Hallstein. Der Vorstand der Vellmer Bank AG und die Europäische Zentralbank (EZB) schwiegen. Der Sprecher Deutschlands nannte den Bericht Unsinn.';
  expect(named(text, { language: 'de' })).toEqual([
    'Tarkine -> person:tarkine',
    'Jörg Hallstein -> person:jorg-hallstein',
    'Essen -> place:essen',
    'Hallstein -> person:jorg-hallstein',
    'Vellmer Bank AG -> organisation:vellmer-bank-ag',
    'Europäische Zentralbank -> organisation:european-central-bank',
    'EZB -> organisation:european-central-bank',
    'Deutschlands -> place:germany',
  ]);
});

it.each([
  '',
  ' \n\n ',
  '?!…',
  '中文新闻',
  '((((((',
  "''''’s ’s",
  'A.B.C.D.E.F. (',
  '\u0000\ud800 X',
  '-–-–'.repeat(9_000),
])('odd text %j is read without complaint', (text) => {
  const { mentions } = tagArticle({ headline: text, text, language: 'und', captions: [{ text }] });
  expect(mentions).toEqual([]);
});
