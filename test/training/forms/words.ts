import type { Draft } from '../operators.ts';
import type { Draw } from '../random.ts';

export const towns = [
  'Aldmoor',
  'Brenk',
  'Castelo',
  'Dunmore',
  'Eskdal',
  'Farum',
  'Gralla',
  'Hovik',
  'Inverlee',
  'Jarna',
  'Kessin',
  'Lodale',
  'Marnes',
  'Nyborg',
  'Orvieta',
  'Pellow',
];
export const firms = [
  'Halden',
  'Corvia',
  'Brightwell',
  'Tessel',
  'Ostra',
  'Quantock',
  'Meridor',
  'Fallowfield',
  'Sandvine',
  'Lunden',
  'Arbor',
  'Pike',
];
export const lines = ['Foods', 'Holdings', 'Energy', 'Motors', 'Systems', 'Bank', 'Textiles', 'Shipping'];
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const surnames = ['Ekman', 'Duarte', 'Okoye', 'Brandt', 'Silva', 'Novak', 'Hughes', 'Moretti', 'Aziz', 'Larsen'];

/** Fills a form by the draws: a story of its own each time. */
export type Form = (draw: Draw) => Draft;
export const draft = (headline: string, ...paragraphs: string[]): Draft => ({ headline, paragraphs });
/** A whole number, with commas as it is printed. */
export const n = (draw: Draw, from: number, to: number): string => draw.whole(from, to).toLocaleString('en');
/** A number below `to`, with two decimals. */
export const d = (draw: Draw, to: number): string => (draw() * to).toFixed(2);
