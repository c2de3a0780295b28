import { ask } from './data.js';
import { byId, el, some } from './dom.js';
import { facetNames, showFilters } from './filters.js';
import { showLive } from './live.js';
import { closeReader, openReader } from './reader.js';
import { showStatus } from './status.js';
import { hitItem } from './stories.js';

// What is searched for stands in the address of the page: it can be kept, sent and gone back to.
const searched = () => new URLSearchParams(location.search);
let asked = new AbortController();
let shownFor;
let shownTotal = 0;

/** Shows the first page of what the address asks for, or the page at a cursor below the others. */
async function show(cursor) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const wanted = searched();
  shownFor = location.search;
  byId('q').value = wanted.get('q') ?? '';
  byId('order').value = wanted.get('order') ?? (wanted.has('q') ? 'relevance' : 'newest');
  const parameters = [
    ...wanted,
    ['facets', facetNames.join(',')],
    ...(cursor === undefined ? [] : [['cursor', cursor]]),
  ];
  try {
    const result = await ask('/api/search', parameters, signal);
    if (cursor === undefined) byId('hits').replaceChildren();
    byId('hits').append(...result.hits.map(hitItem));
    shownTotal = result.total;
    const stories = some(result.total, 'story', 'stories');
    head(wanted.size === 0 ? stories : `${stories} found`, wanted, result.facets);
    byId('more').hidden = result.cursor === undefined;
    byId('more').onclick = () => show(result.cursor);
    sayEmpty(result.total === 0 ? nothing(wanted) : undefined);
  } catch (error) {
    if (signal.aborted) return;
    // The stories that are there stay true when the next page does not come.
    if (cursor !== undefined) return sayEmpty([el('p', {}, error.message)]);
    byId('hits').replaceChildren();
    byId('more').hidden = true;
    head('This search did not work', wanted);
    sayEmpty([el('p', {}, error.message), el('p', {}, clearing())]);
  }
}

/** What stands above and beside the stories; no counts where nothing was counted. */
function head(found, wanted, counts) {
  byId('found').textContent = found;
  byId('fresh').hidden = true;
  showFilters(counts, wanted, toggle);
}

function sayEmpty(content = []) {
  byId('empty').replaceChildren(...content);
  byId('empty').hidden = content.length === 0;
}

const clearing = () => el('a', { href: '/' }, 'Show all stories');

function nothing(wanted) {
  if (wanted.size > 0)
    return [el('p', {}, 'No story fits. Take away a filter, or use fewer words.'), el('p', {}, clearing())];
  return [
    el('p', {}, 'The store is empty.'),
    el(
      'p',
      {},
      'Start the line with ',
      el('code', {}, 'npm start'),
      ', or play a recorded day with ',
      el('code', {}, 'stemma replay'),
      '. Stories show up here as they come.',
    ),
  ];
}

/** Offers what came since the list was made; a reader's list does not move under the eyes. */
function offerNew({ articles }) {
  if (searched().size > 0 || articles <= shownTotal) return;
  if (shownTotal === 0) {
    show();
    return;
  }
  byId('fresh').textContent = `Show ${some(articles - shownTotal, 'new story', 'new stories')}`;
  byId('fresh').hidden = false;
}

function go(parameters) {
  const query = parameters.toString();
  history.pushState(undefined, '', query === '' ? '/' : `/?${query}`);
  show();
}

function toggle(facet, value) {
  const wanted = searched();
  if (wanted.has(facet, value)) wanted.delete(facet, value);
  else wanted.append(facet, value);
  go(wanted);
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  const q = byId('q').value.trim();
  if (/^https?:\/\/\S+$/i.test(q)) {
    location.hash = `why=${encodeURIComponent(q)}`;
    return;
  }
  const wanted = searched();
  wanted.delete('q');
  if (q !== '') wanted.set('q', q);
  go(wanted);
});
byId('fresh').addEventListener('click', () => show());
byId('order').addEventListener('change', () => {
  const wanted = searched();
  wanted.set('order', byId('order').value);
  go(wanted);
});

// The reader follows the address, so that Back closes it and a link opens it.
function follow() {
  const target = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  if (target.article !== undefined || target.why !== undefined) openReader(target);
  else closeReader();
}
byId('reader').addEventListener('close', () => {
  if (/^#(article|why)=/.test(location.hash)) history.pushState(undefined, '', location.pathname + location.search);
});
addEventListener('hashchange', follow);
addEventListener('popstate', () => {
  if (location.search !== shownFor) show();
});
addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
  if (event.key !== '/' || isTyping || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  byId('q').select();
});

byId('filters').open = matchMedia('(min-width: 60rem)').matches;
show();
follow();
showStatus(offerNew);
showLive();
