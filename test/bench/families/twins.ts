import type { Known } from './judge.ts';
import type { Labelled } from './labelled.ts';
import { groupsFrom } from './peers.ts';

const opening = ({ paras }: Labelled): string => paras.slice(0, 2).join('\n\n');

/**
 * The truth with those clusters taken as one whose first, unedited articles open with the same two paragraphs: stories that a
 * wire sent twice, follow-ups that were made of one new story. Their file counts them as two; no reader would.
 */
export function twinsAsOne(labelled: readonly Labelled[], known: readonly Known[]): Known[] {
  const firsts = labelled.filter(({ sev, paras }) => sev === 'orig' && paras.length > 1);
  const nameOf = new Map<string, string>();
  for (const same of Map.groupBy(firsts, opening).values()) {
    // A cluster has one unedited article, so it is renamed once at most.
    for (const { cluster } of same) nameOf.set(cluster, same[0]?.cluster ?? cluster);
  }
  return known.map((each) => ({ ...each, cluster: nameOf.get(each.cluster) ?? each.cluster }));
}

/**
 * The true groups, but those with an equal text in both are one: what the best of all methods finds that does not part equal texts. Judged against the file's own count it says
 * how much of that anyone can reach.
 */
export function equalsAsOne(known: readonly Known[], texts: readonly string[]): string[] {
  const linked = [known.map(({ cluster }) => cluster), texts].flatMap((names) =>
    names.map((name, i) => ({ a: names.indexOf(name), b: i, score: 1 })),
  );
  return groupsFrom(linked, 1, known.length);
}
