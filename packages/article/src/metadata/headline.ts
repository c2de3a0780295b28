import { cleanText, fold } from '../text.ts';

const separator = /\s+(?:[|–—\-·•»:]|::|\/\/)\s+|\s*\|\s*|:\s+(?=\p{Lu})/u;
const letters = (text: string): string => fold(text).replaceAll(' ', '');

/** The names under which a site may stand in a title: those it tells, and its host without dots and ending. */
export function siteNames(told: readonly string[], url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return [...new Set([...told, host, ...host.split('.').filter((label) => label.length > 3)])].filter(Boolean);
}

/** A title without the name of the site: "Harbour opens | News | The Gazette" is "Harbour opens". */
export function withoutSite(title: string, sites: readonly string[], section = ''): string {
  const known = new Set([...sites, ...sites.map((site) => site.replace(/^the /i, '')), section].map(letters));
  const pieces = title.split(new RegExp(`(${separator.source})`, 'u'));
  const isSite = (piece: string | undefined) =>
    piece !== undefined && (known.has(letters(piece)) || known.has(letters(piece.replace(/^the /i, ''))));
  while (pieces.length > 2 && isSite(pieces.at(-1))) pieces.splice(-2);
  while (pieces.length > 2 && isSite(pieces[0])) pieces.splice(0, 2);
  return cleanText(pieces.join(''));
}

/** How much two titles have in common, 0 to 1: the Dice coefficient of their words. */
function likeness(a: string, b: string): number {
  const words = new Set(fold(a).split(' '));
  const others = new Set(fold(b).split(' '));
  return (2 * words.intersection(others).size) / (words.size + others.size);
}

export interface HeadlineSources {
  readonly headings: readonly string[];
  readonly openGraph: string | undefined;
  readonly jsonLd: string | undefined;
  readonly title: string | undefined;
  readonly feed: string | undefined;
}

// Below, a heading is the site's name or another piece's headline.
const alike = 0.5;

/**
 * The headline: the h1 that is most like what the page calls itself elsewhere, because what readers see outranks what
 * was written for search engines; else what OpenGraph, JSON-LD, the feed, the title say; else the first h1.
 */
export function readHeadline(sources: HeadlineSources, sites: readonly string[], section?: string): string {
  const { openGraph, jsonLd, feed, title, headings } = sources;
  const told = [openGraph, jsonLd, feed, title]
    .filter((text) => text !== undefined)
    .map((text) => withoutSite(text, sites, section));
  const scored = headings.map((heading) => ({
    heading,
    score: Math.max(0, ...told.map((text) => likeness(heading, text))),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { heading: '', score: alike });
  return withoutSite(best.heading || told[0] || headings[0] || '', sites, section);
}
