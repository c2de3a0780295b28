import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../fixtures/newsroom/build.ts';
import { newsroom, stemmaJson } from '../stemma.ts';

/** What `stemma export` writes of an article, as far as the truth speaks of it. */
export interface Exported {
  readonly id: string;
  readonly url: string;
  readonly source: string;
  readonly language: string;
  readonly kind: string;
  readonly headline: string;
  readonly eventTime: string;
  readonly revision: number;
  readonly dateline?: { place: string; agency?: string };
  readonly agency?: string;
  readonly text: string;
  readonly captions: readonly { text: string; credit?: string }[];
  readonly notices: readonly { kind: string }[];
  readonly verdict: string;
  readonly family: string;
  readonly origin: string;
  readonly edge?: { kind: string; from: string };
  readonly entities: readonly { type: string; name: string }[];
}

export const truth = JSON.parse(readFileSync(join(newsroom, 'truth.json'), 'utf8')) as Truth;

export const exported = (dir: string): Promise<Exported[]> => stemmaJson<Exported>(['export', '--data-dir', dir]);

/** Which addresses stand together, in a form that compares: each group sorted, the groups sorted. */
export const groups = (members: readonly (readonly string[])[]): string[] =>
  members.map((group) => group.toSorted().join(' ')).sort();

/** The families of a store, as addresses. */
export const familiesOf = (articles: readonly Exported[]): string[] =>
  groups([...Map.groupBy(articles, ({ family }) => family).values()].map((members) => members.map(({ url }) => url)));
