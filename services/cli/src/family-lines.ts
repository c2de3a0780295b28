import type { relationsOf, tellFamily } from '@stemma/api';
import { duration, paint, plain, plural, table } from './out.ts';

type Told = Awaited<ReturnType<typeof tellFamily>>;
type Related = Awaited<ReturnType<typeof relationsOf>>;
type Names = ReadonlyMap<string, string>;

/** A family for a person: who has it from whom, who was first, and what became of corrections. `id` is the article that was asked for. */
export function familyLines(family: Told, id: string): string[] {
  const { credited } = family.first;
  if (family.members.length === 1) return credited ? ['', creditLine(credited)] : [];
  const names = new Map(family.members.map((m) => [m.article, m.url ?? m.article]));
  const rows = family.members.map(({ article, eventTime, source, edge }) => {
    const line = edge
      ? `${edge.kind} of ${names.get(edge.from) ?? edge.from}, ${Math.round(edge.kept * 100)} % kept`
      : 'origin';
    return [
      article === id ? '→' : ' ',
      paint('dim', eventTime.slice(0, 19)),
      source,
      plain(names.get(article) ?? ''),
      line,
    ];
  });
  return [
    '',
    `family ${family.id}, ${family.members.length} articles`,
    ...table(rows),
    ...firstLines(family, names),
    ...family.corrections.flatMap((correction) => correctionLines(correction, names)),
  ];
}

function firstLines({ first: { claimed, observed, credited }, members }: Told, names: Names): string[] {
  const sources = new Map(members.map(({ article, source }) => [article, source]));
  const line = (verb: string, { article, at }: { article: string; at: string }) =>
    `first ${verb} by ${sources.get(article) ?? names.get(article) ?? article}, ${at.slice(0, 19)}`;
  return [
    line('claimed', claimed),
    ...(observed ? [line('seen', observed)] : []),
    ...(credited ? [creditLine(credited)] : []),
  ];
}

const creditLine = ({ agency, by, seen }: NonNullable<Told['first']['credited']>): string =>
  `credited to ${plain(agency)} by ${plural(by, 'article')}${seen ? '' : ', original not seen'}`;

const verbs = { correction: 'corrected', kill: 'withdrawn' };
const states = {
  correction: {
    taken: 'corrected too',
    standing: 'still says what was wrong',
    absent: 'does not have that passage',
    gone: 'is gone from its page',
  },
  kill: {
    taken: 'withdrawn too',
    standing: 'still stands',
    absent: 'is not in the store',
    gone: 'is gone from its page',
  },
};

function correctionLines({ kind, observedAt, article, copies }: Told['corrections'][number], names: Names): string[] {
  const rows = copies.map((copy) => {
    const delay = copy.after ? `, ${duration(copy.after * 1_000)} later` : '';
    const colour = copy.state === 'standing' ? 'yellow' : 'dim';
    return [paint(colour, `  ${states[kind][copy.state]}${delay}`), plain(names.get(copy.article) ?? copy.article)];
  });
  return [
    '',
    `${paint('magenta', verbs[kind])} by ${names.get(article) ?? article}, seen ${observedAt}`,
    ...table(rows),
  ];
}

/** What a family has to do with others, and how many origins tell of its event. */
export function relationLines({ relations, corroboration }: Pick<Related, 'relations' | 'corroboration'>): string[] {
  if (relations.length === 0) return [];
  const rows = relations.map(({ sameEvent, sharesBackground, source, url }) => [
    kindOf({ sameEvent, sharesBackground }),
    source,
    plain(url),
    paint('dim', plain(sameEvent ? [...sameEvent.names, ...sameEvent.words].slice(0, 6).join(' ') : '')),
  ]);
  const origins = corroboration.map(({ origin }) => plain(origin));
  return [
    '',
    'related families',
    ...table(rows),
    ...(origins.length > 1 ? [`told by ${origins.length} independent origins: ${origins.join(', ')}`] : []),
  ];
}

function kindOf({ sameEvent, sharesBackground }: Pick<Related['relations'][number], 'sameEvent' | 'sharesBackground'>) {
  if (sameEvent) return `same event ${sameEvent.score.toFixed(2)}`;
  return sharesBackground ? `shares background, ${sharesBackground.words} words` : 'same text at another time';
}
