import { readFileSync } from 'node:fs';

/** The values of a file of ours with one JSON value a line. */
export const readJsonLines = <T>(file: URL): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
