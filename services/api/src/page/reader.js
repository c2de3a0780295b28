import { bodyOf, heading, headOf, lostOf, namesSection, noticesOf } from './article.js';
import { revisionsSection, takenOver } from './changes.js';
import { takenBack } from './corrections.js';
import { ask, find } from './data.js';
import { byId, el, moment, outward } from './dom.js';
import { familySection } from './family.js';
import { relationsSection } from './relations.js';

let opening = new AbortController();

/** Opens what the address of the page names: an article, or what became of an address. */
export async function openReader(target) {
  opening.abort();
  opening = new AbortController();
  const { signal } = opening;
  const dialog = byId('reader');
  if (!dialog.open) dialog.showModal();
  dialog.setAttribute('aria-busy', 'true');
  try {
    const parts =
      target.article === undefined ? await whyParts(target.why, signal) : await articleParts(target.article, signal);
    dialog.replaceChildren(closeButton(), ...parts);
    dialog.scrollTop = 0;
  } catch (error) {
    if (signal.aborted) return;
    const title = error.status === 404 ? 'Nothing here' : 'This cannot be shown';
    dialog.replaceChildren(closeButton(), heading(title), el('p', { class: 'empty' }, error.message));
  }
  // What had the focus is gone with what was shown; reading goes on at the headline.
  byId('reader-title').focus({ preventScroll: true });
  dialog.removeAttribute('aria-busy');
}

/** Closes it, and forgets what was still on its way. */
export function closeReader() {
  opening.abort();
  byId('reader').close();
}

const closeButton = () =>
  el(
    'form',
    { method: 'dialog', class: 'close' },
    el('button', { 'aria-label': 'Close' }, 'Close', el('kbd', { 'aria-hidden': 'true' }, 'Esc')),
  );

async function whyParts(url, signal) {
  const { article, fates } = await ask('/api/why', { url }, signal);
  if (article !== undefined) return articleParts(article.id, signal);
  const lead = el(
    'p',
    { class: 'empty' },
    'This address was seen, but no article of it is in the store. The table says where its way ended, and why.',
  );
  return [heading('Not in the store'), el('p', {}, outward(url, url)), lead, fatesSection(fates)];
}

async function articleParts(id, signal) {
  const { article, revisions } = await ask(`/api/articles/${id}`, [], signal);
  const [family, why] = await Promise.all([
    find(`/api/families/${id}`, [], signal),
    find('/api/why', { url: article.url }, signal),
  ]);
  return [
    headOf(article),
    el(
      'div',
      { class: 'body' },
      el(
        'div',
        { class: 'column' },
        takenBack(family, id),
        noticesOf(article),
        lostOf(why?.lost),
        takenOver(article, family),
        bodyOf(article),
      ),
      el(
        'div',
        { class: 'evidence' },
        familySection(family, id),
        relationsSection(id),
        namesSection(article),
        revisionsSection(id, revisions),
        fatesSection(why?.fates ?? []),
      ),
    ),
  ];
}

function fatesSection(fates) {
  if (fates.length === 0) return undefined;
  const rows = fates.map(({ stage, outcome, reason, detail, at }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, stage),
      el('td', { class: outcome }, outcome),
      el('td', { class: 'reason' }, reason ?? '', detail && el('small', { class: 'detail' }, detail)),
      el('td', {}, moment(at)),
    ),
  );
  const titles = ['Stage', 'Outcome', 'Why', 'When'].map((title) => el('th', { scope: 'col' }, title));
  return el(
    'section',
    { class: 'why' },
    el('h3', {}, 'What became of it'),
    el('table', {}, el('thead', {}, el('tr', {}, titles)), el('tbody', {}, rows)),
  );
}
