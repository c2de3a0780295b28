import { ask } from './data.js';
import { el, moment, some } from './dom.js';

/** A place for what other families have to do with this one, which fills itself, and goes where there is nothing. */
export function relationsSection(id) {
  const place = el('section');
  void ask(`/api/families/${id}/relations`).then(
    (answer) => place.replaceWith(...sections(answer)),
    // Nothing hangs on it: the reader stays as it is.
    () => place.remove(),
  );
  return place;
}

function sections({ relations, corroboration }) {
  const isTold = ({ sameEvent, sameText }) => sameEvent !== undefined || sameText !== undefined;
  const told = relations.filter(isTold);
  const behind = relations.filter((relation) => !isTold(relation));
  const origins = corroboration.map(({ origin }) => origin);
  return [
    told.length > 0 &&
      section(
        'Told elsewhere',
        origins.length > 1 && `The event has ${origins.length} independent origins: ${origins.join(', ')}.`,
        told,
      ),
    behind.length > 0 &&
      section('With the same background', 'Other stories that repeat a passage of this one.', behind),
  ].filter((each) => each !== false);
}

const section = (title, lead, relations) =>
  el(
    'section',
    {},
    el('h3', {}, title),
    lead && el('p', { class: 'quiet' }, lead),
    el('ul', { class: 'tree' }, relations.map(related)),
  );

const related = ({ article, source, headline, eventTime, sameEvent, sharesBackground, sameText }) =>
  el(
    'li',
    {},
    el(
      'a',
      { href: `#article=${article}`, class: 'node' },
      el('span', { class: 'kicker' }, el('b', {}, source), moment(eventTime)),
      el('span', { class: 'title', dir: 'auto' }, headline || 'Without a headline'),
      sameEvent && el('span', { class: 'edge' }, `same event: both tell of ${listed(sameEvent)}`),
      sameText && el('span', { class: 'edge' }, 'the same text at another time'),
    ),
    sharesBackground && passage(sharesBackground),
  );

const mostListed = 5;
const listed = ({ names, words }) => [...names, ...words].slice(0, mostListed).join(', ');

/** What stands in both, in a fold. */
const passage = ({ words, text }) =>
  el(
    'details',
    { class: 'changes passage' },
    el('summary', {}, `${some(words, 'word')} of background in both`),
    el('blockquote', { dir: 'auto' }, text),
  );
