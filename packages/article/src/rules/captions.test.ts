import { describe, expect, it } from 'vitest';
import { splitCredit } from '../caption-line.ts';
import { parseDocument } from '../dom.ts';
import { takeCaptions } from './captions.ts';

const taken = (html: string) => {
  const document = parseDocument(`<html><body>${html}</body></html>`);
  const captions = takeCaptions(document).map(({ place: _, ...caption }) => caption);
  return { captions, left: (document.body.textContent ?? '').trim() };
};

describe('a caption on a page', () => {
  const caption = { text: 'The ferry at dawn.', credit: 'Ines Calder' };

  it.each([
    [
      'in a figcaption with a credit element',
      '<figure><img><figcaption>The ferry at dawn. <span class="photo-credit">Ines Calder</span></figcaption></figure>',
    ],
    [
      'with a credit in small',
      '<figure><img><figcaption>The ferry at dawn. <small>Foto: Ines Calder</small></figcaption></figure>',
    ],
    [
      'by its class',
      '<div class="wp-caption"><img><p class="wp-caption-text">The ferry at dawn. (Ines Calder)</p></div>',
    ],
    [
      'by the picture in its box',
      '<div><div><img></div><div><span>The ferry at dawn.</span><span> Credit: Ines Calder</span></div></div>',
    ],
    [
      'in a table around its picture',
      '<table><tr><td><img><br><font>The ferry at dawn. <i>Ines Calder</i></font></td></tr></table>',
    ],
  ])('is found %s', (_, html) => {
    expect(taken(html)).toEqual({ captions: [caption], left: '' });
  });

  it.each([
    ['a picture in a paragraph', '<p><img> It rained.</p>'],
    ['a teaser', '<div><img><h3>Ferry</h3></div>'],
    ['a linked teaser', '<div><img><span><a href="/b">Ferry</a></span></div>'],
    ['a picture at the top of a text', `<div><img>${'It rained all day. '.repeat(30)}</div>`],
    ['what is too long for one', `<div class="caption">${'It rained all day. '.repeat(60)}</div>`],
  ])('is not %s', (_, html) => {
    const { captions, left } = taken(html);
    expect(captions).toEqual([]);
    expect(left).not.toBe('');
  });
});

describe('the credit in a caption', () => {
  it.each([
    ['A plane lands. PHOTO: AP', 'A plane lands.', 'AP'],
    ['A plane lands. (Photo: Ines Calder)', 'A plane lands.', 'Ines Calder'],
    ['A plane lands. Foto: dpa', 'A plane lands.', 'dpa'],
    ['A plane lands. Photograph by Ines Calder.', 'A plane lands.', 'Ines Calder'],
    ['A plane lands. (AP Photo/Ines Calder)', 'A plane lands.', 'AP Photo/Ines Calder'],
    ['A plane lands. (Photo by Ines Calder/Getty Images)', 'A plane lands.', 'Ines Calder/Getty Images'],
    ['A plane lands. REUTERS/Ines Calder', 'A plane lands.', 'REUTERS/Ines Calder'],
    ['A plane lands. Picture: Ines Calder', 'A plane lands.', 'Ines Calder'],
    ['Photo: dpa', '', 'dpa'],
    ['Crédit photo : Ines Calder', '', 'Ines Calder'],
    ['featured image: Ines Calder', '', 'Ines Calder'],
    ['Ein Flugzeug landet. Symbolbild: dpa', 'Ein Flugzeug landet.', 'dpa'],
  ])('%s', (line, text, credit) => {
    expect(splitCredit(line)).toEqual({ text, credit });
  });

  it.each([
    'She took a photo of him.',
    'A plane lands (at last).',
    'He said: credit is due.',
    'The figures paint a bleak picture: prices rose by a third.',
    'She opened the file: It was empty.',
    'Quelle: eigene Berechnung',
  ])('is not in: %s', (line) => {
    expect(splitCredit(line)).toBeUndefined();
  });
});
