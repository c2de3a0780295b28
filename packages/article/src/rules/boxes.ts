import { weigh } from '../content/mass.ts';
import type { Dropped } from '../desk.ts';
import type { Document, Element } from '../dom.ts';
import { evidenceOf, labelsOf } from '../dom.ts';
import { descendants } from '../tree.ts';

/** What boxes around and in an article call themselves, by the reason for which they go. */
const boxes: Readonly<Record<string, RegExp>> = {
  related:
    /\b(?:related ?(?:posts?|articles?|stories|links?|content|news)?|jp relatedposts|recirc(?:ulation)?|onward|read ?more|also ?read|see also|lesen sie auch|mehr zum thema|most (?:read|viewed|popular)|meistgelesen|trending|teaser list|recommend(?:ed|ations)?|outbrain|taboola)\b/,
  newsletter: /\b(?:newsletters?|sign ?up|subscribe|app ?box|paywall|piano|regwall)\b/,
  share: /\b(?:share|sharing|share ?daddy|share ?bar|social|socials|teilen|add ?this|tools)\b/,
  comments: /\b(?:comments?|comment ?list|kommentare?|disqus|respond|cmt ?box|reader comments)\b/,
  biography:
    /\b(?:(?:author|contributor|writer) ?(?:bio(?:graphy)?|box|info|card|excerpt|description|about)|about (?:the )?author|bio ?box|autoren ?(?:box|info|profil))\b/,
  advertisement: /\b(?:ad|ads|advert|advertisement|anzeige|mpu|mpu slot|sponsored|ad slot|dfp)\b/,
  consent: /\b(?:cookie ?(?:bar|banner|note|notice)?|consent|cmp|einwilligung|gdpr)\b/,
  navigation: /\b(?:breadcrumbs?|crumbs?|pagination|pager|skip link|topics?|tags|tag list|post tags)\b/,
};
// One look for all of them, since hardly any label is of a box.
const anyBox = new RegExp(
  Object.values(boxes)
    .map(({ source }) => source)
    .join('|'),
);
const frames = /^(?:html|body|main|article|h1|p|span|a|b|strong|em|i|time)$/;
// With more of the page's text or of its paragraphs it is the article itself, whatever it calls itself.
const mostOfPage = 0.3;

/** Takes boxes out of a document that call themselves what no article is, and says what they said. */
export function takeBoxes(document: Document): Dropped[] {
  const masses = weigh(document.body);
  const whole = masses.get(document.body);
  const isArticle = (element: Element) => {
    const own = masses.get(element);
    if (!own || !whole) return false;
    return own.chars > whole.chars * mostOfPage || own.running > whole.running * mostOfPage;
  };
  const reasons = new Map<string, string | null>([['', null]]);
  // The same names come again and again.
  const reasonOf = (labels: string): string | null => {
    let reason = reasons.get(labels);
    if (reason === undefined) {
      reason = (anyBox.test(labels) && Object.keys(boxes).find((name) => boxes[name]?.test(labels))) || null;
      reasons.set(labels, reason);
    }
    return reason;
  };
  const dropped: Dropped[] = [];
  for (const element of descendants(document.body)) {
    const reason = reasonOf(labelsOf(element));
    if (!reason || frames.test(element.localName) || !document.body.contains(element)) continue;
    if (element.querySelector('h1') || isArticle(element)) continue;
    const text = evidenceOf(element);
    if (text) dropped.push({ reason, text });
    element.remove();
  }
  return dropped;
}
