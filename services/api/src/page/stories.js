import { chip, el, moment, some, withdrawnChip } from './dom.js';

const languageNames = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** A language by its name; the code where there is none. */
export function languageName(code) {
  try {
    return code === 'und' ? 'unknown language' : languageNames.of(code);
  } catch {
    return code;
  }
}

const segments = (parts) => parts.map(({ text, match }) => (match ? el('mark', {}, text) : text));

/** How many carry a text; kept up to date by family events, which name the family. */
export const carried = (family, members) =>
  el('span', { class: 'carried', 'data-family': family, hidden: members < 2 }, `carried by ${members}`);

/** Brings a family event to every story on the page that is in that family. */
export function grow({ id, members }) {
  for (const element of document.querySelectorAll(`[data-family="${CSS.escape(id)}"]`)) {
    element.textContent = `carried by ${members}`;
    element.hidden = members < 2;
  }
}

/** A story that was found. */
export function hitItem({ article, highlight, members }) {
  const { id, language, entities } = article;
  for (const entity of entities) entityNames.set(entity.id, entity.name);
  return el(
    'li',
    {},
    el(
      'article',
      { class: 'hit' },
      el(
        'p',
        { class: 'kicker' },
        el('b', {}, article.source),
        moment(article.eventTime),
        el('span', {}, languageName(language)),
      ),
      el(
        'h3',
        { lang: language, dir: 'auto' },
        el('a', { href: `#article=${id}` }, titled(segments(highlight.headline))),
      ),
      el('p', { class: 'snippet', lang: language, dir: 'auto' }, segments(highlight.text)),
      el('p', { class: 'marks' }, chip(article.verdict), withdrawnChip(article), carried(article.family, members)),
    ),
  );
}

/** A story that just came. */
export function liveItem(story) {
  return el(
    'li',
    {},
    el('p', { class: 'kicker' }, el('b', {}, story.source), moment(story.eventTime)),
    el('a', { href: `#article=${story.id}`, lang: story.language, dir: 'auto' }, titled(story.headline)),
    el('p', { class: 'marks' }, chip(story.verdict), carried(story.family, 1)),
  );
}

/** A story without a headline still needs something to click. */
const titled = (headline) => (headline.length === 0 ? 'Without a headline' : headline);

const groups = [
  ['verdict', 'Verdict'],
  ['source', 'Source'],
  ['language', 'Language'],
  ['entity', 'Who and where'],
  ['day', 'Day'],
];

/** The facets that the filters show. */
export const facetNames = groups.map(([name]) => name);

// Facets count ids. The stories on the page say what most of them are called.
const entityNames = new Map();

/** What a value of a facet is called. An entity that no story here names goes by its id, without the type. */
export function valueName(facet, value) {
  if (facet === 'language') return languageName(value);
  if (facet === 'entity') return entityNames.get(value) ?? spelledOut(value);
  return value;
}

const spelledOut = (id) =>
  id
    .replace(/^\w+:/, '')
    .replaceAll('-', ' ')
    .replaceAll(/(^| )\p{L}/gu, (first) => first.toUpperCase());

/** The filters: the counted values, and those that are chosen even where nothing is left of them. */
export function facetGroups(counts, chosen, toggle) {
  return groups.flatMap(([facet, title]) => {
    const counted = counts?.[facet] ?? [];
    const gone = chosen.getAll(facet).filter((value) => !counted.some((each) => each.value === value));
    const values = [...counted, ...gone.map((value) => ({ value, count: 0 }))];
    if (values.length === 0) return [];
    return el(
      'section',
      { 'aria-label': title },
      el('h3', {}, title),
      el(
        'ul',
        {},
        values.map(({ value, count }) =>
          el(
            'li',
            {},
            el(
              'button',
              { type: 'button', 'aria-pressed': String(chosen.has(facet, value)), onclick: () => toggle(facet, value) },
              el('span', {}, valueName(facet, value)),
              el('small', { 'aria-label': some(count, 'story', 'stories') }, count.toLocaleString()),
            ),
          ),
        ),
      ),
    );
  });
}
