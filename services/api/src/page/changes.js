import { ask } from './data.js';
import { el, moment, some } from './dom.js';

/** What the article made of the text that it took over. */
export function takenOver({ id, edge }, family) {
  if (edge === undefined) return undefined;
  const predecessor = family?.members.find((member) => member.article === edge.from);
  return changes(`What it changed of ${predecessor?.source ?? 'its source'}`, { before: edge.from, after: id });
}

/** The edits of an article, each with what it changed. */
export function revisionsSection(id, revisions) {
  if (revisions.length < 2) return undefined;
  return el(
    'section',
    {},
    el('h3', {}, some(revisions.length, 'revision')),
    el(
      'ol',
      { class: 'revisions' },
      revisions.map(({ revision, observedAt, headline, wordcount }) =>
        el(
          'li',
          {},
          el('p', { class: 'kicker' }, moment(observedAt), el('span', {}, some(wordcount, 'word'))),
          el('p', { class: 'title', dir: 'auto' }, headline || 'Without a headline'),
          revision > 1 &&
            changes('What this edit changed', {
              before: id,
              beforeRevision: revision - 1,
              after: id,
              afterRevision: revision,
            }),
        ),
      ),
    ),
  );
}

/** A fold that shows, once it is opened, what one text kept, changed, dropped and added of another. */
function changes(title, parameters) {
  const shown = el('div', { class: 'diff', dir: 'auto' });
  const fold = el('details', { class: 'changes' }, el('summary', {}, title), shown);
  fold.addEventListener('toggle', () => void show(shown, parameters), { once: true });
  return fold;
}

async function show(shown, parameters) {
  try {
    const { headline, text } = await ask('/api/diff', parameters);
    shown.replaceChildren(el('p', { class: 'title' }, headline.flatMap(marked)), el('p', {}, text.flatMap(marked)));
  } catch (error) {
    shown.replaceChildren(el('p', { class: 'empty' }, error.message));
  }
}

/** A piece of the comparison as text and marks. Where one of the two texts ends, the other tells what space follows. */
export function marked({ kind, before = '', after = '' }) {
  if (kind === 'kept') return [after.trimEnd(), spaceAfter(after) || spaceAfter(before)];
  const isGlued = before !== '' && after !== '' && spaceAfter(before) === '';
  return [...changed('del', before), isGlued && ' ', ...changed('ins', after)];
}

const spaceAfter = (text) => text.slice(text.trimEnd().length);

/** The space behind the last word is not marked. */
const changed = (tag, text) => [text.trim() !== '' && el(tag, {}, text.trimEnd()), spaceAfter(text)];
