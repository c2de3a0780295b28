import { reaction, withdrawal } from './corrections.js';
import { el, moment, some, span } from './dom.js';
import { treesOf } from './tree.js';

/** The family tree of the article that is open, with the evidence on every line. */
export function familySection(family, open) {
  if (family === undefined || family.members.length < 2) {
    return el(
      'section',
      {},
      el('h3', {}, 'Family'),
      el('p', { class: 'quiet' }, 'Nobody else has carried this text so far.'),
      family && credit(family),
    );
  }
  const outlets = new Set(family.members.map((member) => member.source)).size;
  const origin = family.members.find((member) => member.article === family.origin) ?? family.members[0];
  return el(
    'section',
    { class: 'family' },
    el('h3', {}, 'Family tree'),
    el(
      'p',
      { class: 'quiet' },
      `${some(family.members.length, 'article')} from ${some(outlets, 'outlet')}; first at ${origin.source}.`,
    ),
    credit(family),
    family.corrections.map((correction) => withdrawal(correction, origin)),
    el(
      'ul',
      { class: 'tree' },
      treesOf(family.members).map((node) => branch(node, { open, origin, corrections: family.corrections })),
    ),
  );
}

/** Whom the first one credits, and whether that agency's own article was seen. */
function credit({ first: { credited } }) {
  if (credited === undefined) return undefined;
  const { agency, seen } = credited;
  return el('p', { class: 'quiet' }, `Credited to ${agency}${seen ? '' : ', original not seen'}.`);
}

function branch({ member, below }, view) {
  const { open, origin, corrections } = view;
  const isOpen = member.article === open;
  return el(
    'li',
    {},
    el(
      'a',
      { href: `#article=${member.article}`, class: 'node', 'aria-current': isOpen && 'true' },
      el('span', { class: 'kicker' }, el('b', {}, member.source), moment(member.eventTime), later(member, origin)),
      el('span', { class: 'title' }, member.headline ?? 'Not in the store yet'),
      evidence(member, origin),
      corrections.map((correction) => reaction(member, correction)),
    ),
    below.length > 0 &&
      el(
        'ul',
        {},
        below.map((node) => branch(node, view)),
      ),
  );
}

function later(member, origin) {
  const minutes = Math.round((Date.parse(member.eventTime) - Date.parse(origin.eventTime)) / 60_000);
  if (member.article === origin.article) return undefined;
  return el('span', {}, `+${span(minutes)}`);
}

/** What the line above this member says: the kind of edge, and how much of the text was kept. */
function evidence({ article, edge }, origin) {
  if (edge === undefined)
    return el('span', { class: 'edge' }, article === origin.article ? 'origin' : 'no known source');
  const kept = Math.round(edge.kept * 100);
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--kept', `${kept}%`);
  const added = Math.round(edge.added * 100);
  return el(
    'span',
    { class: `edge ${edge.kind}` },
    edge.kind,
    bar,
    `${kept} % kept${added > 0 ? `, ${added} % new` : ''}`,
  );
}
