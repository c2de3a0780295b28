import type { Piece } from './newsroom.ts';

const strike = `Ferry crews in Halverstad voted on Thursday to strike for as long as it takes, after nine months of talks over night shifts ended without a deal.

Sailings to the outer islands will stop on Friday at noon, the Seafarers' Union said. Hospital runs and the mail boat are exempt.

“We have been patient for nine months,” said Ines Calder, who leads the union. “Patience does not pay for a night watch.”

The Port Authority said it was ready to talk, and that a fifth of the winter timetable could be kept with crews from the mainland. About 11,000 people cross every day.`;
const short = strike.split('\n\n').slice(0, 2).join('\n\n');
const people = [
  ['person', 'Ines Calder'],
  ['organisation', 'Port Authority'],
  ['place', 'Halverstad'],
] as const;
const dateline = { place: 'HALVERSTAD', date: 'March 12', agency: 'Meridian' };

/** A morning of invented news: one long family, a smaller one, a correction, and single stories. */
export const demoPieces: readonly Piece[] = [
  {
    source: 'meridian-wire',
    slug: 'ferry-strike',
    minute: 0,
    headline: 'Ferry crews vote to strike after talks fail',
    text: strike,
    names: people,
    more: {
      dateline,
      agency: 'Meridian',
      byline: ['Tomas Rell'],
      section: 'Transport',
      standfirst: 'Sailings to the outer islands stop on Friday. Hospital runs are exempt.',
      captions: [{ text: 'A ferry leaves the inner harbour at dawn.', credit: 'Meridian / L. Osei' }],
    },
  },
  {
    source: 'harbour-gazette',
    slug: 'crews-vote',
    minute: 12,
    headline: 'Ferry crews vote to strike after talks fail',
    text: strike,
    of: 'meridian-wire/ferry-strike',
    edge: { kind: 'copy', kept: 1, added: 0 },
    names: people,
  },
  {
    source: 'island-courier',
    slug: 'no-boats',
    minute: 25,
    headline: 'No boats from Friday noon',
    text: short,
    of: 'meridian-wire/ferry-strike',
    edge: { kind: 'trim', kept: 0.52, added: 0 },
    names: [['place', 'Halverstad']],
  },
  {
    source: 'radio-north',
    slug: 'no-boats-friday',
    minute: 41,
    headline: 'Islands without boats from Friday',
    text: short,
    of: 'island-courier/no-boats',
    edge: { kind: 'rewrite', kept: 0.78, added: 0.14 },
  },
  {
    source: 'meridian-wire',
    slug: 'ferry-strike-2',
    minute: 95,
    headline: 'Minister calls ferry crews to a table as islands stock up',
    text: `${strike}\n\nTransport minister Odile Marrane asked both sides to meet on Friday morning.`,
    of: 'meridian-wire/ferry-strike',
    edge: { kind: 'update', kept: 0.93, added: 0.11 },
    names: [...people, ['person', 'Odile Marrane']],
    more: { agency: 'Meridian', dateline },
  },
  {
    source: 'harbour-gazette',
    slug: 'crews-vote-corrected',
    minute: 130,
    headline: 'Ferry crews vote to strike: a correction',
    text: strike,
    of: 'harbour-gazette/crews-vote',
    edge: { kind: 'correction', kept: 0.98, added: 0.02 },
    more: { notices: [{ kind: 'correction', text: 'An earlier version gave the number of passengers as 1,100.' }] },
  },
  {
    source: 'hafenblatt',
    slug: 'nebel',
    minute: 52,
    headline: 'Nebel legt den Flughafen bis zum Mittag lahm',
    text: 'Dichter Nebel hat am Donnerstag den Verkehr am Flughafen Lüttsand zum Stillstand gebracht. Bis zum Mittag fielen 38 Flüge aus.\n\nDer Wetterdienst rechnet erst am Nachmittag mit Sicht von mehr als 600 Metern.',
    language: 'de',
    names: [['place', 'Lüttsand']],
  },
  {
    source: 'la-depeche-du-fleuve',
    slug: 'barrage',
    minute: 66,
    headline: 'Le barrage de Vernoux rouvre après deux ans de travaux',
    text: 'Le barrage de Vernoux a été remis en eau jeudi matin, deux ans après la découverte de fissures dans sa galerie nord.\n\nLe coût des travaux dépasse de 14 % le budget prévu, selon la Cour des comptes.',
    language: 'fr',
    names: [['place', 'Vernoux']],
  },
  {
    source: 'meridian-wire',
    slug: 'rates',
    minute: 110,
    headline: 'Central bank holds rate at 2.25 percent, hints at a cut in June',
    text: 'The central bank left its main rate at 2.25 percent on Thursday and said that inflation was nearing its goal faster than it had thought.\n\nGovernor Hanne Okafor said a cut in June was “neither promised nor excluded”.',
    names: [['person', 'Hanne Okafor']],
    more: { section: 'Business', agency: 'Meridian' },
  },
  {
    source: 'ledger-daily',
    slug: 'bank-holds',
    minute: 116,
    headline: 'Bank holds rate, June cut possible',
    text: 'The central bank left its main rate at 2.25 percent on Thursday and said that inflation was nearing its goal faster than it had thought.',
    of: 'meridian-wire/rates',
    edge: { kind: 'trim', kept: 0.61, added: 0.03 },
  },
];
