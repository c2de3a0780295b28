import { chip, el, languageName, moment, withdrawnChip } from './dom.js';
import { nameEntities } from './filters.js';

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
  nameEntities(entities);
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
    el('p', { class: 'marks' }, chip(story.verdict), withdrawnChip(story), carried(story.family, 1)),
  );
}

/** A story without a headline still needs something to click. */
const titled = (headline) => (headline.length === 0 ? 'Without a headline' : headline);
