/** Languages whose month names dates are read in. Croatian is not among them: its `listopad` is not the Polish one. */
const locales = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr id ro hu el ca'.split(' ');
// What the locale data does not have: Austrian, Swiss, and older or shorter forms.
const others: readonly (readonly [string, number])[] = [
  ['jänner', 1],
  ['jän', 1],
  ['feber', 2],
  ['mär', 3],
  ['mrz', 3],
  ['sept', 9],
  ['sep', 9],
  ['ene', 1],
  ['dez', 12],
];

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

function namesOf(locale: string): [string, number][] {
  // With a day, Slavic languages put the month into the genitive, as dates do; alone, into the nominative.
  const forms = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const part = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month');
      return [plain(part?.value ?? ''), index + 1];
    });
  });
}

// The first language that has a name decides on it.
const months = new Map(
  [...locales.flatMap(namesOf), ...others.map(([name, number]) => [plain(name), number] as const)]
    .filter(([name]) => /^\p{L}{3,}$/u.test(name))
    .reverse(),
);

/** The number of a month, 1 to 12, by its full or short name in any of the languages; undefined where it is none. */
export const monthOf = (name: string): number | undefined => months.get(plain(name));

/** A pattern of all names, the longest first, for a regular expression with the flags `iu`; accents as they are written. */
export const monthWord = '\\p{L}[\\p{L}\\p{M}]{2,11}';

/** The names of the days of the week, full and short, in small letters. */
export const weekdays: ReadonlySet<string> = new Set(
  locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, day) =>
        format
          .format(Date.UTC(2024, 0, day + 1))
          .replace('.', '')
          .toLowerCase(),
      );
    }),
  ),
);
