import type { Known } from './judge.ts';
import type { Labelled } from './labelled.ts';

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
