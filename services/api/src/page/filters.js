import { byId, el, languageName, some } from './dom.js';

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

/** Keeps what entities are called. */
export const nameEntities = (entities) => {
  for (const { id, name } of entities) entityNames.set(id, name);
};

/** What a value of a facet is called. An entity that no story here names goes by its id, without the type. */
function valueName(facet, value) {
  if (facet === 'language') return languageName(value);
  if (facet === 'entity') return entityNames.get(value) ?? spelledOut(value);
  return value;
}

const spelledOut = (id) =>
  id
    .replace(/^\w+:/, '')
    .replaceAll('-', ' ')
    .replaceAll(/(^| )\p{L}/gu, (first) => first.toUpperCase());

/** Shows the filters with their counts, where something was counted, and above the stories those that are chosen. */
export function showFilters(counts, wanted, toggle) {
  const held = document.activeElement?.dataset.filter;
  const filters = byId('filters');
  byId('chosen').replaceChildren(...chosen(wanted, toggle));
  byId('facets').replaceChildren(...(counts ? facetGroups(counts, wanted, toggle) : []));
  filters.hidden = byId('facets').children.length === 0;
  if (held === undefined) return;
  // The button that was pressed is made anew: who goes by the keyboard goes on from there.
  const again = filters.open && filters.querySelector(`[data-filter="${CSS.escape(held)}"]`);
  (again || byId('results')).focus({ preventScroll: true });
}

/** The counted values, and those that are chosen even where nothing is left of them. */
function facetGroups(counts, chosen, toggle) {
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
              {
                type: 'button',
                'aria-pressed': String(chosen.has(facet, value)),
                'data-filter': `${facet}=${value}`,
                onclick: () => toggle(facet, value),
              },
              el('span', {}, valueName(facet, value)),
              el('small', { 'aria-label': some(count, 'story', 'stories') }, count.toLocaleString()),
            ),
          ),
        ),
      ),
    );
  });
}

const chosen = (wanted, toggle) =>
  facetNames.flatMap((facet) =>
    wanted.getAll(facet).map((value) =>
      el(
        'button',
        {
          type: 'button',
          'aria-label': `Take away the filter ${valueName(facet, value)}`,
          'data-filter': `${facet}=${value}`,
          onclick: () => toggle(facet, value),
        },
        valueName(facet, value),
        ' \u00d7',
      ),
    ),
  );
