import type { Block } from '../blocks.ts';
import { type Byline, joinBylines, opening, readByline, readMarkedByline } from '../byline.ts';
import {
  isBylineLabel,
  readBylineLine,
  readDatedByline,
  readExplicitByline,
  readLabelledByline,
} from '../byline-lines.ts';
import { type Element, textOf } from '../dom.ts';
import { isOnly } from '../phrases.ts';
import { fold } from '../text.ts';
import { type Node, namesOf } from './json-ld.ts';
import { isHeadline, type Marks } from './marks.ts';
import type { Meta } from './meta.ts';

/** What of a page its authors are read from. */
export interface AuthorSources {
  readonly marks: Marks;
  readonly blocks: readonly Block[];
  readonly meta: Meta;
  readonly graph: readonly Node[];
  readonly article: Node | undefined;
  readonly headline: string;
  readonly fed: string | undefined;
  /** Names of the site, which are nobody's. */
  readonly sites: readonly string[];
}

const longest = 200;
const empty: Byline = { names: [] };
const isSaid = ({ names }: Byline): boolean => names.length > 0;
const read = (texts: readonly string[], sites: readonly string[]): Byline =>
  joinBylines(texts.map((text) => readMarkedByline(text.slice(0, longest), sites)));

// How many blocks above and under the headline may hold the byline, and how many characters may stand before it.
const reach = { above: 3, below: 12, characters: 800 };

/** What the first line beside the headline says that `readLine` takes for a byline. */
function besideOf({ blocks, headline, sites }: AuthorSources, readLine: typeof readExplicitByline): Byline {
  const at = blocks.findIndex(({ kind, text }) => kind === 'heading' && isHeadline(text, headline));
  if (at < 0) return empty;
  let passed = 0;
  for (const { text } of [
    ...blocks.slice(at + 1, at + 1 + reach.below),
    ...blocks.slice(Math.max(0, at - reach.above), at),
  ]) {
    const byline = passed > reach.characters ? undefined : readLine(text, sites);
    if (byline) return byline;
    passed += text.length;
  }
  return empty;
}

/** What stands under a line of nothing but "Author:"; only full names, since a label alone may be of something else. */
function underLabel(line: string | undefined, sites: readonly string[]): Byline | undefined {
  const byline = line !== undefined && line.length <= longest ? readByline(line, sites) : empty;
  return isSaid(byline) && byline.names.every((name) => name.includes(' ')) ? byline : undefined;
}

/** The line anywhere on the page that is labelled as the author's: "Autorin: Jane Doe", also in two lines. */
function labelledOf({ blocks, sites }: AuthorSources): Byline {
  for (const [index, { text }] of blocks.entries()) {
    const next = isBylineLabel(text) ? blocks[index + 1]?.text : undefined;
    const byline = readLabelledByline(text, sites) ?? underLabel(next, sites);
    if (byline) return byline;
  }
  return empty;
}

/** The one person whom lines on the page name that are nothing but a byline; of several, most wrote other pieces. */
function onlyOf({ blocks, sites }: AuthorSources): Byline {
  const found = blocks.flatMap(({ text }) => readBylineLine(text, sites) ?? []);
  const names = new Set(found.flatMap((byline) => byline.names));
  return names.size === 1 && [...names].every((name) => name.includes(' ')) ? { names: [...names] } : empty;
}

// More of them belong to teasers.
const fewMarked = 6;

/** The texts of an element: of its links, where it has several and nothing parts their names. */
function partsOf(element: Element): string[] {
  const links = element.querySelectorAll('a').map(textOf).filter(Boolean);
  const text = textOf(element);
  return links.length > 1 && text.replace(opening, '') === links.join(' ') ? links : [text];
}

/** What the first element says that calls itself an author, with those beside it. */
function markedOf({ marks, headline, sites }: AuthorSources): Byline {
  const own = marks.ownOf(marks.authored, headline).slice(0, fewMarked);
  const first = own.find((element) => read([textOf(element)], sites).names.length > 0);
  if (!first) return empty;
  const beside = own.filter(
    (element) =>
      element.parentElement === first.parentElement && element.getAttribute('class') === first.getAttribute('class'),
  );
  return read(beside.flatMap(partsOf), sites);
}

/** Whether one byline names all that the other names, and more. */
function says(more: Byline, less: Byline): boolean {
  const all = fold(more.names.join(' '));
  return less.names.every((name) => all.includes(fold(name)));
}

// Names of content systems and of those who count readers; the first that names somebody counts.
const authorNames = [
  ...['author', 'article:author', 'article:author_name', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  ...['sailthru.author', 'cxenseparse:author', 'citation_author', 'byl'],
];
const writtenBy = isOnly('written by', '(?:verfasst|geschrieben) von', 'écrit par', 'escrito por', 'scritto da');

function metaOf({ meta, sites }: AuthorSources): Byline {
  const card = meta.all('twitter:label1').some((text) => writtenBy.test(text)) ? meta.all('twitter:data1') : [];
  // A handle is an account, often the outlet's.
  const creators = meta.all('twitter:creator').filter((text) => !/^(?:@|https?:)/.test(text));
  const told = [...authorNames.map((name) => meta.all(name)), card, creators];
  return told.map((values) => read(values, sites)).find(isSaid) ?? empty;
}

/**
 * Who wrote it. A line that says so in words outranks everything: what content systems tell of the user who was signed
 * in is often somebody else. Then JSON-LD, meta elements and microdata, unless what stands on the page names the same
 * people and more; then the feed.
 */
export function readAuthors(sources: AuthorSources): Byline {
  const { marks, graph, article, fed, sites } = sources;
  const told = [
    () => read(namesOf(graph, article, 'author'), sites),
    () => metaOf(sources),
    () => read(marks.items('author').slice(0, 1), sites),
  ].map((source) => source());
  const [explicit, marked] = [besideOf(sources, readExplicitByline), markedOf(sources)];
  const feed = fed ? readByline(fed.slice(0, longest), sites) : empty;
  const first = told.find(isSaid) ?? empty;
  const seen = [explicit, marked].find(isSaid) ?? empty;
  // The same people, told apart.
  const isClearer = isSaid(explicit) && marked.names.length > explicit.names.length && says(marked, explicit);
  // Names that stand side by side on the page may be told apart elsewhere.
  const isFuller = marked.names.length >= first.names.length && says(marked, first);
  const sure = [isClearer ? marked : explicit, isFuller ? marked : first, seen, feed];
  const guesses = [() => besideOf(sources, readDatedByline), () => labelledOf(sources), () => onlyOf(sources)];
  const best = sure.find(isSaid) ?? guesses.map((guess) => guess()).find(isSaid) ?? empty;
  const agency = [best, ...told, seen, feed].find((byline) => byline.agency)?.agency;
  return { names: best.names, ...(agency && { agency }) };
}
