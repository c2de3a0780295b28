import { readdirSync } from 'node:fs';
import { readJsonLines } from '../json-lines.ts';
import type { Told } from './told.ts';

const folder = new URL('./written/', import.meta.url);

/** One line of a set: see `written/README.md`. */
interface Line {
  readonly cluster: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly time: number;
  readonly outlet?: string;
}

/** An article of a set that was written by hand. */
export interface Written extends Told {
  readonly set: string;
  /** Of a form that is filled in again and again. */
  readonly form: boolean;
  readonly said: number;
  readonly outlet?: string;
}

/** The sets of articles that were written for it, as a monitor sees them: stories with copies by hand, what is apart though it looks alike, and filled forms. */
export const writtenArticles = (): Written[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readJsonLines<Line>(new URL(name, folder)).map((line) => articleOf(name.slice(0, -'.jsonl'.length), line)),
    );

/** Fillings are told by their clusters, `t-NAME-N`. */
function articleOf(set: string, { cluster, headline, paragraphs, time, outlet }: Line): Written {
  const [, name] = /^t-(.+)-[^-]*$/.exec(cluster) ?? [];
  const family = name === undefined ? `written ${set} ${cluster}` : `own form ${set}:${name} ${cluster}`;
  return {
    set,
    family,
    form: name !== undefined,
    headline,
    paragraphs,
    said: time,
    ...(outlet !== undefined && { outlet }),
  };
}
