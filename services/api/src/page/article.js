import { chip, el, isWithdrawn, languageName, moment, outward, some, withdrawnChip } from './dom.js';
import { paragraphsOf, withMentions } from './tree.js';

/** The title of what the reader shows; it takes the focus when it opens. */
export const heading = (text, more = {}) => el('h2', { id: 'reader-title', tabindex: -1, ...more }, text);

/** What stands above an article: whose it is, its headline, when it was said and seen. */
export function headOf(article) {
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

/** What its outlet says of it: that it is corrected, updated, withdrawn. */
export const noticesOf = ({ notices }) =>
  notices.map((notice) => el('p', { class: 'notice', dir: 'auto' }, kindOf(notice), notice.text));

/** That what is shown is only what was last seen there. */
export const lostOf = (lost) =>
  lost &&
  el(
    'p',
    { class: 'notice' },
    el('b', {}, 'Gone'),
    ' from its page, ',
    moment(lost.at),
    ` (${lost.reason}). What stands here was last seen there.`,
  );

/** The text as the cleaner left it, with every name in it a link. */
export function bodyOf(article) {
  const { text, dateline, captions, mentions, language } = article;
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
    text === '' && el('p', { class: 'empty' }, isWithdrawn(article) ? withdrawnText : 'No text came with this one.'),
    ...captions.map(({ text: caption, credit }) =>
      el('p', { class: 'caption' }, caption, credit && el('span', {}, credit)),
    ),
  ];
}

const withdrawnText = 'Its outlet took the text away. What was seen of it before is among its revisions.';

const namedPiece = ({ text, mention }) =>
  mention === undefined
    ? text
    : el('a', { href: entityAddress(mention.entity), class: 'named', title: mention.type }, text);

const entityAddress = (id) => `/?${new URLSearchParams({ entity: id })}`;

/** Whom and what it names. */
export function namesSection({ entities }) {
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
