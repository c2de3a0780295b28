import { revisionsSection, takenOver } from './changes.js';
import { takenBack } from './corrections.js';
import { ask, find } from './data.js';
import { byId, chip, el, languageName, moment, outward, some, withdrawnChip } from './dom.js';
import { familySection } from './family.js';
import { relationsSection } from './relations.js';
import { paragraphsOf, withMentions } from './tree.js';

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

const heading = (text, more = {}) => el('h2', { id: 'reader-title', tabindex: -1, ...more }, text);

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

function headOf(article) {
  const credit = [article.byline.join(', '), article.agency].filter(Boolean).join(' / ');
  return el(
    'header',
    { class: 'head' },
    el(
      'p',
      { class: 'kicker' },
      el('b', {}, article.source),
      article.section && el('span', {}, article.section),
      el('span', {}, languageName(article.language)),
      chip(article.verdict),
      withdrawnChip(article),
    ),
    heading(article.headline || 'Without a headline', { lang: article.language, dir: 'auto' }),
    article.standfirst && el('p', { class: 'standfirst', lang: article.language, dir: 'auto' }, article.standfirst),
    el(
      'p',
      { class: 'quiet' },
      credit && el('span', {}, credit),
      el('span', {}, 'dated ', moment(article.eventTime)),
      el('span', {}, 'seen ', moment(article.observedAt)),
      el('span', {}, some(article.wordcount, 'word')),
      outward(article.url, 'Read it at the source'),
    ),
  );
}

const noticeNames = { kill: 'Withdrawn', correction: 'Correction', clarification: 'Clarification', update: 'Update' };
const saysItself = { kill: /kill|withdr|retract/i, correction: /correct/i, clarification: /clarif/i, update: /updat/i };

/** Most notices say themselves what they are. */
const kindOf = ({ kind, text }) => !saysItself[kind].test(text) && el('b', {}, `${noticeNames[kind]}: `);

const noticesOf = ({ notices }) =>
  notices.map((notice) => el('p', { class: 'notice', dir: 'auto' }, kindOf(notice), notice.text));

function bodyOf({ text, dateline, captions, mentions, language }) {
  const inText = mentions.filter((mention) => mention.field === 'text');
  const place = dateline && [dateline.place, dateline.date, dateline.agency].filter(Boolean).join(', ');
  return [
    place && el('p', { class: 'dateline' }, place),
    el(
      'div',
      { class: 'text', lang: language, dir: 'auto' },
      paragraphsOf(text).map((paragraph) =>
        el('p', {}, withMentions(paragraph.text, paragraph.offset, inText).map(namedPiece)),
      ),
    ),
    text === '' && el('p', { class: 'empty' }, 'No text came with this one.'),
    ...captions.map(({ text: caption, credit }) =>
      el('p', { class: 'caption' }, caption, credit && el('span', {}, credit)),
    ),
  ];
}

const namedPiece = ({ text, mention }) =>
  mention === undefined
    ? text
    : el('a', { href: entityAddress(mention.entity), class: 'named', title: mention.type }, text);

const entityAddress = (id) => `/?${new URLSearchParams({ entity: id })}`;

function namesSection({ entities }) {
  if (entities.length === 0) return undefined;
  const links = entities.map(({ id, type, name, mentions }) =>
    el(
      'li',
      {},
      el('a', { href: entityAddress(id) }, name),
      el('small', {}, type, mentions > 1 && ` \u00d7 ${mentions}`),
    ),
  );
  return el('section', { class: 'names' }, el('h3', {}, 'Who and where'), el('ul', {}, links));
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
