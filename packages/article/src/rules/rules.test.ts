import { describe, expect, it } from 'vitest';
import type { Block } from '../blocks.ts';
import { parseDocument } from '../dom.ts';
import { takeBoxes } from './boxes.ts';
import { sortBlocks } from './index.ts';

const about = {
  headline: 'Ferry hits barge',
  descriptions: ['Forty hurt in fog'],
  authors: ['Ines Calder'],
  sites: ['Harbour Gazette', 'harbourgazette'],
  subjects: ['World', 'Ferries'],
};
const block = (text: string, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  text,
  linked: 0,
  onward: 0,
  strong: 0,
  labels: '',
  place: 0,
  ...more,
});
const filler = ['It rained.', 'It rained again.', 'And once more.', 'Then it stopped.', 'Nobody noticed.'].map((text) =>
  block(text),
);
const reasonOf = (first: readonly Block[], last: readonly Block[] = []) =>
  sortBlocks([...first, ...filler, ...last], about).dropped.map(({ reason }) => reason);

describe('above the text', () => {
  it.each([
    ['headline', block('FERRY HITS BARGE', { kind: 'heading' })],
    ['standfirst', block('Forty hurt in fog', { kind: 'heading' })],
    ['byline', block('Ines Calder, AP Sports Writer')],
    ['kicker', block('WORLD')],
    ['kicker', block('mna79077 4 wor ferry-hits-barge-in-fog')],
    ['timestamp', block('Published: 13:45 PHT, 12 March 2026')],
    ['timestamp', block('Von Ines Calder · Stand: 12.03.2026, 09:15 Uhr · Lesezeit: 2 Min.')],
    ['timestamp', block('November 18, 2019 | 4:10pm')],
    ['timestamp', block('Updated on: March 12, 2026 / 10:07 AM / Harbour Gazette')],
    ['timestamp', block('quinta-feira, 12 de março de 2026 às 9:15')],
    ['timestamp', block('Publié le 12 mars 2026 à 9h15')],
    ['timestamp', block('Posted on Maret 12, 2026 by Admin')],
    ['disclaimer', block('Opinions expressed by contributors are their own.')],
  ])('%s is taken out: %j', (reason, line) => {
    expect(reasonOf([line])).toEqual([reason]);
  });

  it('a first paragraph stays that the page describes itself with', () => {
    expect(reasonOf([block('Forty hurt in fog', { strong: 1 })])).toEqual([]);
  });
});

describe('between the paragraphs', () => {
  it.each([
    ['related', 'Also read: Fog and what to do about it'],
    ['related', 'Lesen Sie auch: Nebel'],
    ['newsletter', 'Sign up for our morning newsletter'],
    ['newsletter', 'Get the day’s news delivered to your inbox'],
    ['newsletter', 'Subscribe to The Harbour Channel'],
    ['newsletter', 'Follow @gazette on Twitter'],
    ['related', 'Also on gazette.example Fog and what to do'],
    ['share', 'Sharing is caring!'],
    ['share', 'Share on Facebook'],
    ['share', 'E-mail this story | Printer-friendly version'],
    ['advertisement', 'ADVERTISEMENT'],
    ['advertisement', 'Story continues below'],
    ['controls', 'Image 1 of / 4'],
    ['paywall', 'Already a subscriber? Log in'],
    ['paywall', 'If you’re seeing this but you’re already a subscriber, log in.'],
    ['paywall', 'To read the full story, please log in.'],
    ['paywall', 'Mit einem Probeabo weiterlesen'],
    ['caption', 'A plane lands. PHOTO: AP'],
    ['related', 'À lire aussi : Le brouillard et ses causes'],
    ['related', 'Lea también: La niebla'],
    ['related', 'Leggi anche: La nebbia'],
    ['related', 'Leia mais: O nevoeiro'],
    ['related', 'Lees ook: Mist boven de haven'],
    ['related', 'Czytaj też: Mgła nad portem'],
    ['related', 'Читайте также: Туман над гаванью'],
    ['related', 'More AP ferries: https://wire.example/ferries'],
    ['newsletter', 'Abonnez-vous à notre newsletter'],
    ['newsletter', 'Подписывайтесь на наш канал'],
    ['share', 'Compartir en Facebook'],
    ['advertisement', 'La suite après cette publicité'],
    ['controls', 'Nach oben'],
    ['counter', 'Tempo de leitura: 1 minuto'],
  ])('%s is taken out: %s', (reason, text) => {
    expect(reasonOf([...filler.slice(0, 3), block(text)])).toEqual([reason]);
  });

  it('links are, where they follow what heads them', () => {
    const link = block('Fog and what to do', { linked: 1, kind: 'item' });
    expect(reasonOf([block('Read more'), link, link])).toEqual(['related', 'related', 'related']);
    expect(reasonOf([link])).toEqual([]);
    const half = block('The fog: what to do about it', { linked: 0.4, kind: 'item' });
    expect(reasonOf([block('Read more'), half])).toEqual(['related', 'related']);
  });

  it('a line is that is nothing but a link to another page of the site, unless a colon leads to it', () => {
    const onward = block('Fog and what to do about it', { linked: 1, onward: 1 });
    expect(reasonOf([...filler, onward])).toEqual(['related']);
    expect(reasonOf([block('The council named three causes:'), onward])).toEqual([]);
    expect(reasonOf([...filler, block('Fog horn', { linked: 1, onward: 1 })])).toEqual([]);
    expect(reasonOf([...filler, { ...onward, kind: 'heading' }])).toEqual([]);
    expect(reasonOf([...filler, { ...onward, onward: 0 }])).toEqual([]);
  });
});

describe('under the text', () => {
  it.each([
    ['biography', 'Ines Calder covers shipping for the Gazette.'],
    ['tips', 'Do you have a tip? Write to us.'],
    ['rights', '© 2026 Harbour Gazette'],
    ['tags', 'Tags: ferries, fog'],
    ['comments', '12 comments'],
    ['comments', 'Note: all comments are moderated.'],
    ['comments', 'Kommentar schreiben'],
    ['biography', 'Tomas Reyl is a freelance writer who lives in Halverstad.'],
    ['biography', 'Tomas Reyl est journaliste à la rédaction.'],
    ['tips', 'Please consider supporting our work.'],
    ['tips', 'Haben Sie Hinweise? Wir freuen uns.'],
    ['disclaimer', 'The views expressed here do not necessarily reflect those of the Gazette.'],
    ['disclaimer', 'Les propos n’engagent que leur auteur.'],
    ['tags', 'This entry was posted in News and tagged fog.'],
    ['contact', '12 Quay Street, Halverstad | 555-010-0100 tel | 555-010-0101 fax'],
  ])('%s is taken out: %s', (reason, text) => {
    expect(reasonOf([], [block(text)])).toEqual([reason]);
  });

  it('a subhead with nothing under it is', () => {
    expect(reasonOf([], [block('What next', { kind: 'heading' })])).toEqual(['hanging-heading']);
  });
});

it.each([
  block('Ferry hits barge, and the barge hits back, witnesses said on Thursday.'),
  block('Forty hurt in fog'),
  block('In March 2026 it was 9:15 when the ferry left.'),
  block('27, 28, 29).'),
  block('Ines Calder was in the water for an hour, and she was not alone there.'),
  block('Sign up for a seven-day trial costs 6.99, the company said.'),
  block('Share prices fell by a third.'),
  block('“Please support us,” she said, “we have nothing left.”'),
  block('Norland is already a member of the league.'),
  block('Mehr als 2000 Wähler sind bereits registriert.'),
  block('Two allies will join US in the talks, the minister said.'),
  block('Police asked people who download the app to wait.'),
  block('“It came to your inbox, not to mine,” he said.'),
  block('March 12, 2026: the ferry sails', { kind: 'heading' }),
  block('She is already a member of the council and to keep her seat needs 40 votes, which '.repeat(6)),
])('text stays: $text', (line) => {
  expect(reasonOf([line])).toEqual([]);
});

it.each([
  block('Tomas Reyl is a teacher at the school on the quay.'),
  block('Comments by the minister closed the debate.'),
  block('Call 555-010-0100 for the timetable.'),
  block('“Tell us the truth,” they shouted.'),
  block('Norland wants to become a member of the league.'),
  block('Most of the parties support US policy in the strait.'),
  block('The polls do not necessarily reflect what people will do.'),
  block('The harbour said it was not responsible for the content of the containers.'),
  block('Tomas Reyl was a reporter of the Gazette.'),
  block('El partido apoya a la ministra.'),
])('the last line stays: $text', (line) => {
  expect(reasonOf([], [line])).toEqual([]);
});

it('a day stays as a subhead of a chronicle', () => {
  expect(reasonOf([...filler, block('12 March 2026', { kind: 'heading' })])).toEqual([]);
});

it('a caption among the paragraphs is kept as one', () => {
  expect(sortBlocks([...filler, block('A plane lands. PHOTO: AP')], about).captions).toEqual([
    { text: 'A plane lands.', credit: 'AP' },
  ]);
});

describe('boxes', () => {
  const left = (html: string) => {
    const document = parseDocument(
      `<html><body><main>${'<p>The harbour was quiet.</p>'.repeat(20)}</main>${html}</body></html>`,
    );
    const dropped = takeBoxes(document);
    return { dropped, text: (document.body.textContent ?? '').replaceAll('The harbour was quiet.', '') };
  };

  it.each([
    ['related', 'relatedPosts'],
    ['related', 'css-1 read-more'],
    ['newsletter', 'promo-newsletter'],
    ['share', 'social-share-links'],
    ['comments', 'reader-comments'],
    ['advertisement', 'mpu-slot'],
    ['consent', 'cookie-bar'],
    ['navigation', 'breadcrumb'],
    ['biography', 'author-bio-container'],
  ])('that call themselves %s go, and what they said is told', (reason, name) => {
    expect(left(`<div class="${name}">Boo <b>hoo</b></div>`)).toEqual({
      dropped: [{ reason, text: 'Boo hoo' }],
      text: '',
    });
  });

  it.each([
    ['hold the heading', '<div class="share"><h1>Boo</h1></div>'],
    ['hold a large part of the text', `<div class="share">${'<p>Boo boo boo boo boo boo.</p>'.repeat(30)}</div>`],
    ['only sound alike', '<div class="shareholders">Boo</div>'],
  ])('stay where they %s', (_, html) => {
    expect(left(html).text).not.toBe('');
  });
});
