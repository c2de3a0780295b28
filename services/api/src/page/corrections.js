import { el, moment, span } from './dom.js';

// A kill is the trade's word; a reader knows a story that is withdrawn.
const verbs = { kill: 'withdrawn', correction: 'corrected' };
const standing = { kill: 'still stands here', correction: 'not corrected here' };
const verbOf = ({ kind }) => el('b', {}, `${verbs[kind].charAt(0).toUpperCase()}${verbs[kind].slice(1)}`);

const whoAndWhen = (correction, { source }) => [verbOf(correction), ` by ${source}, `, moment(correction.observedAt)];

/** What the origin took back, and how many of those that had it have taken that up. */
export function withdrawal({ copies, ...correction }, origin) {
  const taken = copies.filter(({ state }) => state === 'taken').length;
  const gone = copies.filter(({ state }) => state === 'gone').length;
  const had = copies.filter(({ state }) => state !== 'absent').length;
  return el(
    'p',
    { class: 'notice' },
    ...whoAndWhen(correction, origin),
    had > 0 && `, taken up by ${taken} of ${had}`,
    gone > 0 && `, ${gone} gone from the page`,
  );
}

/**
 * What whoever reads this article has to know first: its origin took something back, and this copy still has it, or it is
 * an earlier article of the origin itself. Members are in the order of their event times.
 */
export function takenBack(family, id) {
  const { corrections = [], members = [] } = family ?? {};
  const origin = members.find(({ article }) => article === family.origin);
  const place = (id) => members.findIndex(({ article }) => article === id);
  return corrections.flatMap((correction) => {
    const state = correction.copies.find(({ article }) => article === id)?.state;
    const still = state === 'standing' || state === 'gone';
    const isConcerned = state === undefined ? place(id) < place(correction.article) : still;
    if (!isConcerned) return [];
    const said = state === 'standing' && `; ${standing[correction.kind]}`;
    return el(
      'div',
      { class: 'notice' },
      el('p', {}, ...whoAndWhen(correction, origin), said),
      el('p', { class: 'quiet', dir: 'auto' }, correction.text),
    );
  });
}

/** What an article of the family did about what the origin took back: said so itself, followed, and how late, or left it. */
export function reaction({ article }, { article: own, kind, observedAt, copies }) {
  const { state, since } = copies.find((copy) => copy.article === article) ?? {};
  if (article === own) return el('span', { class: 'edge correction' }, verbs[kind]);
  if (state === 'standing') return el('span', { class: 'edge correction' }, standing[kind]);
  if (state === 'gone') return el('span', { class: 'edge' }, 'gone from its page');
  if (state !== 'taken') return undefined;
  const minutes = Math.max(0, Math.round((Date.parse(since) - Date.parse(observedAt)) / 60_000));
  return el('span', { class: 'edge' }, `${verbs[kind]} here too${minutes > 0 ? `, ${span(minutes)} later` : ''}`);
}
