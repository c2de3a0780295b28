import type { Draw } from './random.ts';

const lists = {
  town: 'Aldmoor, Brenk, Castelo, Dunmore, Eskdal, Farum, Gralla, Hovik, Inverlee, Jarna, Kessin, Lodale, Marnes, Nyborg, Orvieta, Pellow',
  street: 'Mill Lane, Station Road, Canal Street, Bishop Avenue, Harbour Row, Quarry Hill, Elm Terrace, Market Place',
  name: 'Halden, Corvia, Brightwell, Tessel, Ostra, Quantock, Meridor, Fallowfield, Sandvine, Lunden, Arbor, Pike',
  line: 'Foods, Holdings, Energy, Motors, Systems, Bank, Textiles, Shipping',
  surname: 'Ekman, Duarte, Okoye, Brandt, Silva, Novak, Hughes, Moretti, Aziz, Larsen',
  first: 'Ida, Tom, Vera, Sami, Joan, Piet, Rosa, Nils, Amina, Greg',
  side: 'United, Rovers, Athletic, Wanderers, Town, City',
  day: 'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday',
  month: 'January, February, March, April, May, June, July, August, September, October, November, December',
} as const;
const listed = new Map(Object.entries(lists).map(([name, all]) => [name, all.split(', ')]));
const one = (list: keyof typeof lists, draw: Draw): string => draw.pick(listed.get(list)!);

const numbers = (range: string): [number, number] => {
  const [from = 0, to = 0] = range.split(' ').map(Number);
  return [from, to];
};

/** What stands in a slot of each kind. A range is `from to`, both included, or what to pick from between bars. */
const fillings = {
  town: (draw) => one('town', draw),
  street: (draw) => `${draw.whole(1, 180)} ${one('street', draw)}`,
  firm: (draw) => `${one('name', draw)} ${one('line', draw)}`,
  surname: (draw) => one('surname', draw),
  person: (draw) => `${one('first', draw)} ${one('surname', draw)}`,
  team: (draw) => `${one('town', draw)} ${one('side', draw)}`,
  day: (draw) => one('day', draw),
  month: (draw) => one('month', draw),
  date: (draw) => `${draw.whole(1, 28)} ${one('month', draw)}`,
  time: (draw) => `${draw.whole(1, 23)}:${String(draw.whole(0, 59)).padStart(2, '0')}`,
  int: (draw, range) => String(draw.whole(...numbers(range))),
  thousands: (draw, range) => draw.whole(...numbers(range)).toLocaleString('en'),
  dec: (draw, range) => {
    const [from, to] = numbers(range);
    return (from + draw() * (to - from)).toFixed(2);
  },
  pick: (draw, range) => draw.pick(range.split('|')),
} satisfies Record<string, (draw: Draw, range: string) => string>;
export type Slot = keyof typeof fillings;

/** A value for a slot. Throws on a kind that there is not. */
export function fillSlot(kind: Slot, range: string, draw: Draw): string {
  const fill: ((draw: Draw, range: string) => string) | undefined = fillings[kind];
  if (!fill) throw new Error(`no slot {${kind}}: known are ${Object.keys(fillings).join(', ')}`);
  return fill(draw, range);
}
