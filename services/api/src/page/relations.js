import { ask } from './data.js';
import { el, moment, some } from './dom.js';

/** A section that fills itself: other families about the same event, or with the same background. Empty where there are none. */
export function relationsSection(id) {
  const section = el('section', { class: 'relations' });
  void ask(`/api/families/${id}/relations`).then(
    ({ relations, corroboration }) => section.replaceChildren(...parts(relations, corroboration)),
    // Nothing hangs on it: the reader stays as it is.
    () => section.remove(),
  );
  return section;
}

function parts(relations, corroboration) {
  if (relations.length === 0) return [];
  const origins = corroboration.map(({ origin }) => origin);
  return [
    el('h3', {}, 'Told elsewhere'),
    origins.length > 1 &&
      el('p', { class: 'quiet' }, `${some(origins.length, 'independent origin')}: ${origins.join(', ')}.`),
    el('ul', { class: 'tree' }, relations.map(related)),
  ].filter((part) => part !== false);
}

function related({ article, source, headline, eventTime, sameEvent, sharesBackground, sameText }) {
  return el(
    'li',
    {},
    el(
      'a',
      { href: `#article=${article}`, class: 'node' },
      el('span', { class: 'kicker' }, el('b', {}, source), moment(eventTime)),
      el('span', { class: 'title' }, headline),
      sameEvent &&
        el(
          'span',
          { class: 'edge' },
          `same event, by ${[...sameEvent.names, ...sameEvent.words].slice(0, 5).join(', ')}`,
        ),
      sameText && el('span', { class: 'edge' }, 'the same text at another time'),
      sharesBackground && el('span', { class: 'edge' }, `shares ${some(sharesBackground.words, 'word')} of background`),
    ),
  );
}
