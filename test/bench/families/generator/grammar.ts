import type { Chance } from '../random.ts';
import {
  bodies,
  companies,
  days,
  deeds,
  effects,
  first,
  last,
  manner,
  qualities,
  roles,
  things,
  towns,
} from './lists.ts';

/** A story to start from. */
export interface Base {
  readonly headline: string;
  readonly text: string;
}

/** The people, places and things of one story: they stay the same from its first to its last sentence. */
function cast(chance: Chance) {
  const person = () => `${chance.pick(first)} ${chance.pick(last)}`;
  return {
    town: chance.pick(towns),
    other: chance.pick(towns),
    company: chance.pick(companies),
    body: chance.pick(bodies),
    thing: `${chance.pick(qualities)} ${chance.pick(things)}`,
    person: person(),
    second: person(),
  };
}
type Cast = ReturnType<typeof cast>;

// No frame has four plain words in a row, so that two stories share words in a row only by chance.
const frames: readonly ((c: Cast, chance: Chance) => string)[] = [
  (c, x) =>
    `${c.person}, ${x.pick(roles)} of ${c.company}, ${x.pick(deeds)} ${x.whole(2, 90)} ${x.pick(effects)} ${x.pick(manner)}.`,
  (c, x) =>
    `${x.pick(days)} brought ${x.pick(effects)} to ${c.other}, where ${c.second} ${x.pick(deeds)} ${x.pick(qualities)} plans.`,
  (c, x) =>
    `"${cap(x.pick(effects))} cost ${c.town} ${x.whole(11, 990)} million ${x.pick(manner)}," ${c.person} said ${x.pick(days)}.`,
  (c, x) =>
    `Rivals ${x.pick(deeds)} ${x.pick(qualities)} ${x.pick(things)} near ${c.other}, citing ${x.pick(effects)} and ${x.pick(effects)}.`,
  (c, x) =>
    `The ${x.pick(bodies)} ${x.pick(deeds)} ${c.company} ${x.pick(manner)}, ${c.second} told ${x.whole(12, 400)} residents.`,
  (c, x) =>
    `${c.company} shares ${x.pick(['fell', 'rose', 'slipped', 'jumped'])} ${x.whole(1, 19)}.${x.whole(1, 9)} percent once ${c.person} ${x.pick(deeds)} ${x.pick(effects)}.`,
  (c, x) =>
    `${c.company} records show ${x.whole(3, 80)} ${x.pick(qualities)} ${x.pick(things)} projects ${x.pick(deeds)} ${x.pick(manner)} since ${x.whole(1961, 2019)}.`,
  (c, x) =>
    `${c.second} called ${x.pick(effects)} in ${c.town} "${x.pick(qualities)} and ${x.pick(qualities)}", then ${x.pick(deeds)} ${x.pick(things)} money.`,
  (c, x) =>
    `Engineers from ${c.other} ${x.pick(deeds)} ${x.whole(2, 45)} kilometres ${x.pick(manner)}; ${x.pick(effects)} followed by ${x.pick(days)}.`,
  (c, x) =>
    `Behind ${x.pick(qualities)} doors, ${c.company} ${x.pick(deeds)} ${x.pick(things)} rights worth ${x.whole(2, 800)} million to ${c.second}.`,
  (c, x) =>
    `Nobody at ${c.company} ${x.pick(deeds)} ${x.pick(effects)} sooner, ${x.pick(roles)} ${x.pick(first)} ${x.pick(last)} wrote ${x.pick(days)}.`,
  (c, x) =>
    `${cap(x.pick(effects))} spread across ${x.pick(towns)} ${x.pick(manner)}, touching ${x.whole(100, 9000)} households near ${c.town}.`,
];

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A made-up story of some 130 to 400 words, for where no texts are at hand. */
export function invented(chance: Chance): Base {
  const c = cast(chance);
  const deed = chance.pick(deeds);
  const lead = `The ${c.body} of ${c.town} ${deed} ${c.thing} backed by ${c.company} ${chance.pick(manner)} ${chance.pick(days)}, ${c.person} said.`;
  const paragraphs = Array.from({ length: chance.whole(4, 9) }, () =>
    Array.from({ length: chance.whole(2, 3) }, () => chance.pick(frames)(c, chance)).join(' '),
  );
  return { headline: `${c.town} ${c.body} ${deed} ${c.thing}`, text: [lead, ...paragraphs].join('\n\n') };
}
