import type { Edge } from '@stemma/contracts';
import type { Chance } from '../random.ts';
import type { Draft, Edit } from './draft.ts';
import {
  cutTail,
  develop,
  embargo,
  intrude,
  mergeSentences,
  newLead,
  pullQuote,
  putRight,
  reflow,
  respell,
  splitSentences,
} from './edits.ts';

type Kind = Edge['kind'];

/** Which line of the tree the next article hangs on; copies are the most frequent. */
export const drawKind = (chance: Chance): Kind =>
  chance.pick<Kind>([
    'copy',
    'copy',
    'copy',
    'copy',
    'trim',
    'trim',
    'rewrite',
    'rewrite',
    'rewrite',
    'update',
    'correction',
  ]);

/** A text of fewer words cannot be cut so that anyone would notice. */
export const trimFrom = 110;

/** What a desk does to a text so that the line is of this kind, and what happens to any text on the way. */
export function editFor(kind: Kind, chance: Chance, subject: string): Edit {
  const edits: Edit[] = {
    copy: () => [
      ...(chance(0.3) ? [reflow(chance)] : []),
      ...(chance(0.15) ? [pullQuote(chance)] : []),
      ...(chance(0.08) ? [embargo(chance)] : []),
    ],
    trim: () => [cutTail(chance.whole(35, 65) / 100)],
    rewrite: () => [newLead(chance, subject), mergeSentences(chance, 0.25), splitSentences(chance, 0.1)],
    update: () => [develop(chance)],
    correction: () => [putRight(chance)],
  }[kind]();
  const isOwn = kind === 'update' || kind === 'correction';
  if (!isOwn && chance(0.5)) edits.push(respell);
  if (!isOwn && chance(0.5)) edits.push(intrude(chance, chance.whole(1, 2)));
  return (draft: Draft) => edits.reduce((now, edit) => edit(now), draft);
}

/** The headline over it: an outlet keeps or marks its own, and writes one for what it rewrites. */
export function headlineFor(kind: Kind, headline: string, chance: Chance): string {
  if (kind === 'rewrite') return `What we know about ${headline.toLowerCase().split(' ').slice(0, 4).join(' ')}`;
  if (kind === 'update' && chance(0.5)) return `UPDATE 1-${headline.replace(/^UPDATE 1-/, '')}`;
  return headline;
}
