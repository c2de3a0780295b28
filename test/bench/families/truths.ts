import { readJsonLines } from '../../json-lines.ts';
import type { Known } from './judge.ts';
import type { Labelled } from './labelled.ts';
import { groupsFrom } from './peers.ts';

/** Two unedited articles of different clusters, by their `src`, and whether readers took them for one; see test/labels/README.md. */
export interface Read {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

export const readPairs = (): Read[] => readJsonLines<Read>(new URL('../../labels/generated.jsonl', import.meta.url));

const opening = ({ paras }: Labelled): string => paras.slice(0, 2).join('\n\n');

/**
 * The truth as a reader sees it: those clusters are one whose unedited articles were read as one story (a wire sends it twice, two desks type it), and
 * those follow-ups that open with the same two paragraphs as another article, made of one new story with different background below. Their file counts each as its own.
 */
export function asRead(labelled: readonly Labelled[], known: readonly Known[], read: readonly Read[]): Known[] {
  const firsts = labelled.filter(({ sev }) => sev === 'orig');
  const clusterOf = new Map(firsts.map(({ src, cluster }) => [src, cluster]));
  const readOne = read.filter(({ same }) => same).map(({ a, b }) => [clusterOf.get(a), clusterOf.get(b)]);
  const openings = Map.groupBy(
    firsts.filter(({ paras }) => paras.length > 1),
    opening,
  );
  const followUps = [...openings.values()].filter((all) => all.some(({ kind }) => kind === 'followup'));
  const oneCluster = [...readOne, ...followUps.map((all) => all.map(({ cluster }) => cluster))];
  const placeOf = new Map(known.map(({ cluster }, i) => [cluster, i]));
  const links = oneCluster.flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const [a, b] = [placeOf.get(first ?? ''), placeOf.get(other ?? '')];
      return a === undefined || b === undefined ? [] : [{ a, b, score: 1 }];
    }),
  );
  const groups = groupsFrom([...linksOf(known.map(({ cluster }) => cluster)), ...links], 1, known.length);
  return known.map((each, i) => ({ ...each, cluster: groups[i] as string }));
}

/**
 * The true groups, but those with an equal text in both are one: what the best of all methods finds that does not part equal texts. Judged against the file's own count it says
 * how much of that anyone can reach.
 */
export const equalsAsOne = (known: readonly Known[], texts: readonly string[]): string[] =>
  groupsFrom([...linksOf(known.map(({ cluster }) => cluster)), ...linksOf(texts)], 1, known.length);

/** Each place linked with the first of its name. */
function linksOf(names: readonly string[]): { a: number; b: number; score: number }[] {
  const first = new Map<string, number>();
  return names.map((name, b) => {
    if (!first.has(name)) first.set(name, b);
    return { a: first.get(name) as number, b, score: 1 };
  });
}
