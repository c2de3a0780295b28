// Pages as a broken or hostile server sends them, made from whole ones. All of it follows from a seed.

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (page: Buffer, random: () => number) => Buffer;

const at = (page: Buffer, random: () => number): number => Math.floor(random() * (page.length + 1));

/** Puts something in somewhere. */
const insert =
  (make: (random: () => number) => string | Buffer): Mutation =>
  (page, random) => {
    const place = at(page, random);
    return Buffer.concat([page.subarray(0, place), Buffer.from(make(random)), page.subarray(place)]);
  };

const many = (random: () => number): number => Math.floor(random() ** 3 * 20_000);

const nested = ['<div>', '<table><tr><td>', '<b><p>', '<ul><li>', '<a href="x">', '<svg>', '<blockquote><font>'];
const pick = <T>(list: readonly [T, ...T[]] | readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

const hostileCss = [
  '<style>p{content:"</p>";background:url(javascript:alert(1))}@import"x";*{}}}}}</style>',
  '<style>@media (((((((((((((((((</style>',
  '<p style="display:none;;;:{}@import url(\'x\');width:expression(1)">x',
  `<style>${'a,'.repeat(5_000)}b{}`,
  '<style>:is(:is(:is(:not(::x',
];

/** By name: what is done to the bytes of a page. */
const mutations: Readonly<Record<string, Mutation>> = {
  cut: (page, random) => page.subarray(0, at(page, random)),
  beheaded: (page, random) => page.subarray(at(page, random)),
  gap: (page, random) => {
    const [a = 0, b = 0] = [at(page, random), at(page, random)].sort((x, y) => x - y);
    return Buffer.concat([page.subarray(0, a), page.subarray(b)]);
  },
  repeated: (page, random) => {
    const start = at(page, random);
    const piece = page.subarray(start, start + 20_000);
    return Buffer.concat([page, ...Array.from({ length: 1 + Math.floor(random() * 5) }, () => piece)]);
  },
  nested: insert((random) => pick(nested, random).repeat(many(random))),
  closed: insert((random) =>
    pick(['</div>', '</p>', '</td></tr></table>', '</body></html>', '</b>'], random).repeat(many(random)),
  ),
  'broken bytes': (page, random) => {
    const broken = Buffer.from(page);
    for (let count = many(random); count > 0; count -= 1) broken[at(page, random)] = Math.floor(random() * 256);
    return broken;
  },
  'another encoding': (page, random) => {
    const label = pick(['utf-16le', 'shift_jis', 'iso-8859-15', 'no-such-charset'], random);
    return Buffer.concat([Buffer.from(`<meta charset="${label}">`), page]);
  },
  'UTF-16': (page) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page.toString('latin1'), 'utf16le')]),
  'hostile CSS': insert((random) => pick(hostileCss, random)),
  'open quote': insert((random) =>
    pick(['<a href="', "<p class='", '<!--', '<![CDATA[', '<script>', '<title>', '<textarea>'], random),
  ),
  references: insert((random) =>
    pick(['&amp;', '&#x110000;', '&#0;', '&', '&nosuch;', '&#xd800;'], random).repeat(many(random)),
  ),
  'long attribute': insert((random) => `<div class="${'a b '.repeat(many(random))}" id='${'x'.repeat(many(random))}'>`),
  'JSON-LD': insert(
    (random) =>
      `<script type="application/ld+json">${pick(['[', '{"@graph":[', '{"a":"\\u0000', '[[[[{}],'], random).repeat(many(random))}</script>`,
  ),
};

/** One page, mutated one to three times. The names say how. */
export function mutatePage(page: Buffer, random: () => number): { page: Buffer; names: readonly string[] } {
  const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(mutations), random));
  return { page: names.reduce((bytes, name) => mutations[name]?.(bytes, random) ?? bytes, page), names };
}
