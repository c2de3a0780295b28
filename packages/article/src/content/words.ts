import type { Element } from '../tree.ts';

// What elements call themselves, after the idea of Readability that names of classes tell text from what is around it.

const unlikely =
  /banner|breadcrumb|combx|comment|community|cookie|disqus|extra|foot(?:er|leiste)|gdpr|header|kommentar|legend|menu|modal|navi|paging|pager|pagination|popup|related|remark|replies|rss|seitenleiste|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|werbung|\bads?\b|anzeige/;
const possible = /article|artikel|beitrag|body|column|content|inhalt|main|story|text/;
const good = /article|artikel|beitrag|blog|body|content|entry|inhalt|main|page|post|story|text/;
const bad =
  /anzeige|banner|comment|contact|footer|gdpr|hidden|kommentar|masthead|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|social|sponsor|shopping|tags|teaser|werbung|widget|\bads?\b|\bhid\b/;

const unlikelyRoles = new Set(['menu', 'menubar', 'complementary', 'navigation', 'alert', 'alertdialog', 'dialog']);

// What the common style sheets hide on screens: what is for printers (Bootstrap) and for screen readers (WordPress too).
const offScreen =
  /(?:^|\s)(?:d-print-(?:block|inline)|visible-print(?:-block|-inline)?|sr-only|screen-reader-text|visually-?hidden)(?:\s|$)/i;

export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  offScreen.test(element.getAttribute('class') ?? '');

const never = new Set(['body', 'a', 'main', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Whether an element says that it is none of the page's text. */
export function isUnlikely(element: Element): boolean {
  const name = element.localName;
  if (never.has(name)) return false;
  if (unlikelyRoles.has(element.getAttribute('role') ?? '')) return true;
  const labels = named(element);
  return unlikely.test(labels) && !possible.test(labels) && !element.closest('table');
}

const named = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();

const step = 25;

/** What an element's class and id say for its being text, in points. */
export function nameWeight(element: Element): number {
  let weight = 0;
  for (const name of ['class', 'id']) {
    const value = element.getAttribute(name)?.toLowerCase();
    if (!value) continue;
    if (bad.test(value)) weight -= step;
    if (good.test(value)) weight += step;
  }
  return weight;
}
