import { describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks.ts';
import { parseDocument } from '../dom.ts';
import { findContent } from './index.ts';

const lines = [
  'Two ferries and a barge loaded with gravel collided in thick fog off the harbour on Thursday, the port authority said.',
  'Forty people were hurt, most of them on the car deck, and the lane was closed for five hours, longer than in any winter.',
  'The harbour master said that visibility had been less than fifty metres, and that both vessels had been cleared to move.',
];
const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');

/** The text that is found in a body, line by line, and why the rest of what was found went. */
function find(body: string) {
  const { roots, gone } = findContent(parseDocument(`<body>${body}`).body);
  const text = roots.flatMap((root) => blocksOf(root, gone)).map((block) => block.text);
  return { text, reasons: [...gone.values()] };
}

const teasers = Array.from(
  { length: 12 },
  (_, i) => `<li><a href="/${i}">Harbour news of day ${i}, and of the week</a></li>`,
);
const remark = '<div class="comment"><p>I was on that ferry, and nobody told us anything, not even the crew.</p></div>';

describe('the text is found', () => {
  it.each([
    ['in paragraphs', `<div>${paragraphs}</div>`],
    [
      'in an article element between two columns',
      `<div class="col-left"><ul>${teasers.join('')}</ul></div><article>${paragraphs}</article><div class="col-right"><p>Fog until noon.</p></div>`,
    ],
    [
      'in the cell of a table that lays out the page',
      `<table><tr><td><ul>${teasers.join('')}</ul></td><td>${paragraphs}</td><td>Weather</td></tr></table>`,
    ],
    ['in boxes that are paragraphs', `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`],
    ['between line breaks', `<div id="nav"><a href="/">Home</a></div><div>${lines.join('<br><br>')}</div>`],
    ['beside a link farm that is longer', `<div><ul>${teasers.join('').repeat(6)}</ul></div><div>${paragraphs}</div>`],
    [
      'above more comments than text',
      `<div class="entry">${paragraphs}</div><div id="comments">${remark.repeat(8)}</div>`,
    ],
    [
      'in a form around the whole page, as old servers send it',
      `<form><input name="state"><div>${paragraphs}</div></form>`,
    ],
    ['whatever its box calls itself', `<div class="sidebar">${paragraphs}</div>`],
  ])('%s', (_, body) => {
    expect(find(body).text).toEqual(lines);
  });
});

describe('what stands among the text goes, with its reason', () => {
  it.each([
    ['footer', '<footer>Harbour Gazette, page four</footer>'],
    ['aside', '<aside><p>Fog is water, and it hangs low.</p></aside>'],
    ['nav', '<nav><a href="/">Home</a></nav>'],
    ['hidden', '<p hidden>Only for robots, and for nobody else.</p>'],
    ['unlikely', '<div class="breadcrumb">Home, harbour, ferries</div>'],
    ['named-otherwise', '<div class="promo">More of the harbour, every morning.</div>'],
    ['links', '<div><a href="/1">Harbour news of the day</a> and of <a href="/2">the week before</a></div>'],
    ['form', '<div>Your address <input name="mail"></div>'],
    ['pictures', '<div><img><img><img>Three views of the quay</div>'],
  ])('%s', (reason, part) => {
    const { text, reasons } = find(`<div>${paragraphs}${part}<p>${lines[0]}</p></div>`);
    expect({ text, reasons }).toEqual({ text: [...lines, lines[0]], reasons: [reason] });
  });

  it('but a table of data stays, and a list between paragraphs', () => {
    const table = '<table><tr><th>Ferry</th><th>Hurt</th></tr><tr><td>Solvind</td><td>40</td></tr></table>';
    const list = '<ul><li>the Solvind,</li><li>the Havbris.</li></ul>';
    const { text } = find(`<div>${paragraphs}${table}${list}${paragraphs}</div>`);
    expect(text.slice(3, -3)).toEqual(['Ferry', 'Hurt', 'Solvind', '40', 'the Solvind,', 'the Havbris.']);
  });
});

it('thousands of paragraphs side by side take no longer each than one', () => {
  // Of this thread's own processor time: a wait for the processor says nothing.
  const busyMs = () => (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1_000;
  const start = busyMs();
  find(`<div>${'<p>'.repeat(25_000)}</div>`);
  expect(busyMs() - start).toBeLessThan(2_000);
});

it('an empty page has no text', () => {
  expect(find('')).toEqual({ text: [], reasons: [] });
});
