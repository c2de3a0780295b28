import { eachWord, people } from './edit.ts';
import type { Operator } from './operators.ts';
import type { Draw } from './random.ts';

export const isNumber = /\d/;
export const isName = /^[A-Z][a-z]{2,}/;
export const otherNumber = (word: string, draw: Draw): string => word.replace(/\d/g, () => String(draw.whole(0, 9)));
/** One figure or two, each time it comes, as a correction does; of four copies in ten any figure, as they are converted, rounded and brought up to date. */
export const correctNumbers: Operator = (draft, draw, others) => {
  if (draw.chance(0.4)) {
    const p = 0.1 + 0.3 * draw();
    return eachWord((word, d) => (isNumber.test(word) && d.chance(p) ? otherNumber(word, d) : word))(
      draft,
      draw,
      others,
    );
  }
  const numbers = [...new Set(draft.paragraphs.join(' ').split(' '))].filter((word) => isNumber.test(word));
  if (numbers.length === 0) return draft;
  const wrong = Array.from({ length: draw.whole(1, 2) }, () => draw.pick(numbers));
  const right = new Map(wrong.map((word) => [word, otherNumber(word, draw)]));
  return eachWord((word) => right.get(word) ?? word)(draft, draw, others);
};
/** One name, each time it comes. */
export const correctName: Operator = (draft, draw, others) => {
  const names = draft.paragraphs
    .join(' ')
    .split(' ')
    .filter((word) => isName.test(word));
  if (names.length === 0) return draft;
  const [wrong, right] = [draw.pick(names).replace(/\W+$/, ''), draw.pick(people).split(' ')[1] ?? ''];
  return eachWord((word) => (word.startsWith(wrong) ? word.replace(wrong, right) : word))(draft, draw, others);
};
