// Elements as xml2js gives them: a string, or an object with text in `_`, attributes in `$`, and children in lists by name.

const isObject = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

/** The text of an element and of those within it. */
export function textOf(node: unknown): string | undefined {
  if (typeof node === 'string') return node.trim();
  if (Array.isArray(node)) return textOf(node[0]);
  if (!isObject(node)) return undefined;
  const { $, _, ...children } = node;
  const own = typeof _ === 'string' ? [_.trim()] : [];
  const within = Object.values(children).flatMap((list) => (Array.isArray(list) ? list.map(textOf) : []));
  return [...own, ...within].join(' ').trim();
}

/** Its attributes, by name. */
export function attributesOf(node: unknown): Readonly<Record<string, string | undefined>> {
  const given = isObject(node) && isObject(node.$) ? node.$ : {};
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

/** Its children of a name, as a list; undefined where there are none. */
export const childOf = (node: unknown, name: string): unknown => (isObject(node) ? node[name] : undefined);
