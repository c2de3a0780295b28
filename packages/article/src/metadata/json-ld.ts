/** A node of a JSON-LD graph. Everything in it is hostile until it was looked at. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

// Content systems put markup and character references into strings that have none by the standard.
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const plain = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{2,6})|(\w{2,4}));/g, (whole, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (references[name] ?? whole),
    );

/** The texts of a property: strings themselves, of nodes their name or value. */
export function texts(node: Node | undefined, property: string): string[] {
  return list(node?.[property]).flatMap((value) => {
    const named = isNode(value) ? (value.name ?? value['@value'] ?? value['@id']) : value;
    return typeof named === 'string' && named.trim() ? [plain(named)] : [];
  });
}

/** The names that a property tells; a node that is only referred to is looked up in the graph by its `@id`. */
export const namesOf = (graph: readonly Node[], node: Node | undefined, property: string): string[] =>
  list(node?.[property]).flatMap((value) => {
    const own = isNode(value) && value.name === undefined && value['@id'] !== undefined;
    const named = own ? graph.find((other) => other['@id'] === value['@id'] && other.name !== undefined) : undefined;
    if (own && !named) return [];
    return texts({ value: named ?? value }, 'value');
  });

export const nodes = (node: Node | undefined, property: string): Node[] => list(node?.[property]).filter(isNode);

/** The names of a node's types, without their vocabulary. */
export const types = (node: Node): string[] => texts(node, '@type').map((type) => type.replace(/^.*[/#:]/, ''));

/** Whether a node is of a type; `pattern` is matched with the name of the type alone. */
export const isOf = (node: Node | undefined, pattern: RegExp): boolean =>
  node !== undefined && types(node).some((type) => pattern.test(type));

// A pattern that must end where the text does would be tried everywhere before.
const longestEnd = 40;

// Errors of content systems that are safe to put right: comments or CDATA around it, raw line breaks in strings, a
// semicolon behind it.
function parse(text: string): unknown {
  const end = text.slice(-longestEnd).replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)?\s*;?\s*$/, '');
  const mended = (text.slice(0, -longestEnd) + end)
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids
    .replace(/[\u0000-\u001f]+/g, ' ');
  try {
    return JSON.parse(mended);
  } catch {
    return undefined;
  }
}

// Properties under which a page hides its article.
const nests = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'];
const deepest = 4;

function flatten(value: unknown, depth: number): Node[] {
  if (depth > deepest) return [];
  return list(value)
    .filter(isNode)
    .flatMap((node) => [node, ...nests.flatMap((nest) => flatten(node[nest], depth + 1))]);
}

/** All nodes of the JSON-LD scripts of a page; a script that is not JSON gives none. */
export const readJsonLd = (scripts: readonly string[]): Node[] => scripts.flatMap((text) => flatten(parse(text), 0));

const articleType = /(?:Article|BlogPosting|Report|ReviewNewsArticle|SocialMediaPosting)$|^Review$/;
const live = /^LiveBlogPosting$/;

/** The node of the article: a live blog first, then the first with a headline. */
export function articleNode(all: readonly Node[]): Node | undefined {
  const articles = all.filter((node) => isOf(node, articleType));
  return (
    articles.find((node) => isOf(node, live)) ??
    articles.find((node) => texts(node, 'headline').length > 0) ??
    articles[0]
  );
}
