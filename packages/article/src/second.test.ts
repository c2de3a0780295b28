import { expect, it } from 'vitest';
import { extractArticle } from './article.ts';
import { onJsdom, readByReadability } from './readability.ts';

const lines = [
  'Two ferries and a barge loaded with gravel collided in thick fog off the harbour on Thursday, the port authority said.',
  'Forty people were hurt, most of them on the car deck, and the lane was closed for five hours, longer than in any winter.',
  'The harbour master said that visibility had been less than fifty metres, and that both vessels had been cleared to move.',
  'There was a horn, then a second horn much closer, said a nurse who was on board, and then everybody was on the floor.',
];
const page = (body: string) => `<html lang="en"><body><h1>Ferries collide in fog</h1>${body}</body></html>`;
// Each paragraph stands in a box that calls itself a list of subjects, and the rules take such boxes away.
const misnamed = lines.map((line) => `<div class="topic"><p>${line}</p></div>`).join('');
const extract = (html: string) => extractArticle(html, { url: 'https://harbourgazette.example/ferry' });

it('reads a page that the first extraction would refuse, and says who read it', () => {
  const extraction = extract(page(`<div>${misnamed}</div>`));
  expect(extraction).toMatchObject({ finder: 'readability', article: { text: lines.join('\n\n') } });
  expect(extraction.confidence).toBeLessThanOrEqual(0.5);
});

it('is not asked where the first extraction finds a text', () => {
  const extraction = extract(page(`<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`));
  expect(extraction).toMatchObject({ finder: 'stemma', article: { text: lines.join('\n\n') } });
});

it('makes no article of what is none', () => {
  const links = lines.map((line, i) => `<div class="topic"><a href="/${i}">${line}</a></div>`).join('');
  expect(extract(page(links.repeat(4)))).toMatchObject({ finder: 'stemma', reason: 'index-page' });
  expect(
    extract(page(`<p>Error 404</p><p>The page you are looking for has been removed.</p>${misnamed}`)),
  ).toMatchObject({ finder: 'stemma', reason: 'error-page' });
});

it('sees nothing of scripts, styles and frames, and gives text as text', () => {
  const hostile = '<script>document.body.remove()</script><style>p{display:none}</style><iframe src="/x"></iframe>';
  const body = `<div>${hostile}<p>${lines[0]} It cost &lt;b&gt;5 &amp;amp; more&lt;/b&gt;.</p><p>${lines.slice(1).join('</p><p>')}</p></div>`;
  const texts = readByReadability(page(body)).map(({ text }) => text);
  expect(texts).toEqual([`${lines[0]} It cost <b>5 &amp; more</b>.`, ...lines.slice(1)]);
});

it('reads on jsdom what linkedom throws on, and nothing where both throw', () => {
  const broken = () => {
    throw new Error('not today');
  };
  const html = page(`<div>${misnamed}</div>`);
  expect(readByReadability(html, [broken, onJsdom]).map(({ text }) => text)).toEqual(lines);
  expect(readByReadability(html, [broken])).toEqual([]);
});

it('finds nothing in nothing, and in more than it can read', () => {
  expect(readByReadability('')).toEqual([]);
  expect(readByReadability(page(`<p>${'<b>x</b>'.repeat(7_000)}</p>`))).toEqual([]);
  expect(readByReadability(page(`<p>${'It rained. '.repeat(50_000)}</p>`))).toEqual([]);
});
