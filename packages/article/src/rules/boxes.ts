import type { Dropped } from '../desk.ts';
import { labelsOf } from '../dom.ts';
import { cleanText } from '../text.ts';

/** What boxes around and in an article call themselves, by the reason for which they go. */
const boxes: Readonly<Record<string, RegExp>> = {
  related:
    /\b(?:related ?(?:posts?|articles?|stories|links?|content|news)?|jp relatedposts|recirc(?:ulation)?|onward|read ?more|also ?read|see also|lesen sie auch|mehr zum thema|most (?:read|viewed|popular)|meistgelesen|trending|teaser list|recommend(?:ed|ations)?|outbrain|taboola)\b/,
  newsletter: /\b(?:newsletters?|sign ?up|subscribe|app ?box|paywall|piano|regwall)\b/,
  share: /\b(?:share|sharing|share ?daddy|share ?bar|social|socials|teilen|add ?this|tools)\b/,
  comments: /\b(?:comments?|comment ?list|kommentare?|disqus|respond|cmt ?box|reader comments)\b/,
  advertisement: /\b(?:ad|ads|advert|advertisement|anzeige|mpu|mpu slot|sponsored|ad slot|dfp)\b/,
  consent: /\b(?:cookie ?(?:bar|banner|note|notice)?|consent|cmp|einwilligung|gdpr)\b/,
  navigation: /\b(?:breadcrumbs?|crumbs?|pagination|pager|skip link|topics?|tags|tag list|post tags)\b/,
};
const frames = /^(?:html|body|main|article|h1|p|span|a|b|strong|em|i|time)$/;
// With more of the page's text or of its paragraphs it is the article itself, whatever it calls itself.
const mostOfPage = 0.3;
const evidence = 300;

/** How much text an element holds, in all and in paragraphs. */
function mass(root: Element): { all: number; paragraphs: number } {
  let paragraphs = 0;
  for (const p of root.querySelectorAll('p')) paragraphs += (p.textContent ?? '').length;
  return { all: (root.textContent ?? '').length, paragraphs };
}

/** Takes boxes out of a document that call themselves what no article is, and says what they said. */
export function takeBoxes(document: Document): Dropped[] {
  const whole = mass(document.body);
  const isArticle = (element: Element) => {
    const own = mass(element);
    return own.all > whole.all * mostOfPage || own.paragraphs > whole.paragraphs * mostOfPage;
  };
  const dropped: Dropped[] = [];
  for (const element of document.querySelectorAll(
    'body [class], body [id], body [data-testid], body [data-component]',
  )) {
    if (frames.test(element.localName) || !document.body.contains(element)) continue;
    const labels = labelsOf(element);
    const reason = Object.keys(boxes).find((name) => boxes[name]?.test(labels));
    if (!reason || element.querySelector('h1') || isArticle(element)) continue;
    const text = cleanText(element.textContent ?? '').slice(0, evidence);
    if (text) dropped.push({ reason, text });
    element.remove();
  }
  return dropped;
}
