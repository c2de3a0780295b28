import type { Draw } from './random.ts';

const hourMs = 3_600_000;
const between = (draw: Draw, from: number, to: number): number => from + draw() * (to - from);

/** How many ms after a text others come that have to do with it, as a monitor sees them. */
export const later = {
  /** Most outlets carry an agency's story within hours, some days after. */
  copy: (draw: Draw): number => hourMs * (draw.chance(0.8) ? 10 ** between(draw, -1, 1) : between(draw, 10, 71)),
  /** What comes of it is told the next day or the one after, seldom within hours. */
  followUp: (draw: Draw): number => hourMs * (draw.chance(0.15) ? between(draw, 1, 8) : between(draw, 8, 71)),
  /** A live page or a roundup quotes what the day brought. */
  quote: (draw: Draw): number => hourMs * between(draw, 0, 20),
};

/** How many ms lie between two fillings of a form: a day, or so many hours on one day. */
export const betweenFillings = (draw: Draw): number => hourMs * (draw.chance(0.5) ? 24 : between(draw, 0.1, 6));
