import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Coloured on a terminal that wants it; NO_COLOR and pipes are honoured by Node. */
export const paint = (style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string =>
  styleText(style, text, { stream, validateStream: true });

/** A line of result, on stdout. */
export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** A line about the work, on stderr, so that results can be piped. */
export const tell = (line = ''): void => void process.stderr.write(`${line}\n`);

export const json = (value: unknown): void => say(JSON.stringify(value));

const width = (text: string): number => stripVTControlCharacters(text).length;

/** Rows as aligned columns, two spaces apart; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell)))))
      .join('  ')
      .trimEnd(),
  );
}

/** On one line, and without control characters: what was fetched must not steer a terminal. */
export const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Cut to so many characters, with an ellipsis where something was lost; padded to them where it is shorter. */
export const fit = (text: string, size: number): string => {
  const line = plain(text);
  return line.length > size ? `${line.slice(0, size - 1)}…` : line.padEnd(size);
};

/** 1500 is 1.5s, 90000 is 1m30s. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}ms`;
  const s = ms / 1000;
  if (s < 60) return `${s.toFixed(1)}s`;
  const [m, h, d] = [s / 60, s / 3600, s / 86_400];
  if (m < 60) return `${Math.floor(m)}m${Math.floor(s % 60)}s`;
  return h < 24 ? `${Math.floor(h)}h${Math.floor(m % 60)}m` : `${Math.floor(d)}d${Math.floor(h % 24)}h`;
}

export const number = (value: number): string => value.toLocaleString('en-GB');
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;
