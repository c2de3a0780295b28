import { countWords } from '../labelled.ts';
import { type Chance, chanceOf } from '../random.ts';
import { draftOf, sentencesOf, textOf } from './draft.ts';
import type { Base } from './grammar.ts';
import { drawKind, trimFrom } from './kinds.ts';
import { type Made, minute, openPress, timeOf } from './press.ts';
import { templates } from './templates.ts';

export interface CorpusOptions {
  readonly seed: number;
  /** Every copy is disturbed until the texts of a true pair share about .30 of their three-word runs. */
  readonly hard: boolean;
  /** Texts to start from, no two of them alike; at least `wanted`. */
  readonly bases: readonly Base[];
}

const stories = 500;
const singles = 250;
const followUps = 120;
const roundups = 40;
const livePages = 40;
const perTemplate = 70;
/** Of the notices, the share that a second outlet carries. */
const carried = 0.15;

/** How many base texts a corpus takes. */
export const wanted = stories + singles + followUps + livePages;

/**
 * A corpus of stories as outlets carry them, with the truth: stories with copies, trims, rewrites, updates and corrections;
 * stories nobody took over; follow-ups that end in another story's background; agency roundups of several stories; live
 * pages that quote a story's top; template notices, some of them carried by a second outlet. A function of its options,
 * in an order that tells nothing. Throws when there are too few base texts.
 */
export function makeCorpus({ seed, hard, bases }: CorpusOptions): Made[] {
  if (bases.length < wanted) throw new Error(`a corpus takes ${wanted} base texts, not ${bases.length}`);
  const chance = chanceOf(seed);
  const press = openPress(chance, hard);
  const rest = bases.values();
  const take = (count: number): Base[] => [...rest.take(count)];
  const some = (count: number): Made[] => chance.shuffle(roots).slice(0, count);

  const roots = take(stories).map((base) => press.issue(base, 'story'));
  for (const root of roots) spread(root, press, chance);
  for (const base of take(singles)) press.issue(base, 'story');
  const subjects = some(followUps);
  for (const [i, base] of take(followUps).entries())
    press.issue(followUp(base, subjects[i]!), 'follow-up', subjects[i]);
  for (const root of some(roundups)) {
    const near = roots.filter((other) => Math.abs(timeOf(other) - timeOf(root)) < 1_440 * minute);
    press.issue(roundup(chance.shuffle(near).slice(0, 5)), 'roundup', root);
  }
  const quoted = some(livePages);
  for (const [i, base] of take(livePages).entries()) press.issue(livePage(base, quoted[i]!), 'live', quoted[i]);
  for (const template of Object.values(templates)) {
    for (let i = 0; i < perTemplate; i += 1) {
      const notice = press.issue(template(chance), 'template');
      if (chance(carried)) press.takeOver(notice, 'copy');
    }
  }
  return chance.shuffle(press.printed);
}

/** One to four articles that go back to a story, three in four of them directly. */
function spread(root: Made, press: ReturnType<typeof openPress>, chance: Chance): void {
  const members = [root];
  for (let i = chance.whole(1, 4); i > 0; i -= 1) {
    const from = chance(0.75) ? root : chance.pick(members);
    const kind = drawKind(chance);
    const isShort = countWords(from.article.text) < trimFrom;
    members.push(press.takeOver(from, kind === 'trim' && isShort ? 'copy' : kind));
  }
}

/** A story of its own that ends in the background of an earlier one. */
function followUp({ headline, text }: Base, { article }: Made): Base {
  return { headline, text: [text, ...article.text.split('\n\n').slice(-2)].join('\n\n') };
}

/** The first sentence of each of several stories. */
function roundup(members: readonly Made[]): Base {
  const items = members.map(({ article }) => {
    const [lead = []] = draftOf(article.text);
    return `${article.headline.toUpperCase()}: ${textOf([sentencesOf(lead)[0] ?? []])}`;
  });
  return { headline: 'News at a glance', text: ['The main stories of this hour, in brief.', ...items].join('\n\n') };
}

/** A live page on something else, with the top of a story as one of its entries. */
function livePage({ headline, text }: Base, { article }: Made): Base {
  const entries = text.split('\n\n').map((entry, i) => `${10 + (i % 14)}:05 ${entry}`);
  const quoted = `Meanwhile: ${article.text.split('\n\n').slice(0, 2).join(' ')}`;
  return { headline: `${headline} – live`, text: entries.toSpliced(2, 0, quoted).join('\n\n') };
}
