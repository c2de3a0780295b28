import type { Sketch } from '@stemma/contracts';
import { type Lineage, openLineage, sketch, verdictOf } from '@stemma/lineage';
import { emit, type Memory, type Stage } from '@stemma/pipeline';

type Deduper = Stage<'articles', 'sketches' | 'verdicts' | 'families'>;

/**
 * Says of each article what it is within its family. Its memory is the topic of sketches: a set that only grows, so
 * hearing of a sketch twice changes nothing, and a family's version, its number of sketches, only goes up.
 */
export function deduper(options: { capacity?: number } = {}): Deduper {
  const partitions = new Map<number, Lineage>();

  const lineageOf = (partition: number): Lineage => {
    const lineage = partitions.get(partition);
    if (!lineage) throw new Error(`partition ${partition} is not ours`);
    return lineage;
  };

  const memory: Memory<'sketches'> = {
    topic: 'sketches',
    open: (partition) => void partitions.set(partition, openLineage(options)),
    learn: (partition, known: Sketch) => lineageOf(partition).add(known),
    forget: (partition) => void partitions.delete(partition),
  };

  return {
    name: 'deduper',
    from: 'articles',
    to: ['sketches', 'verdicts', 'families'],
    memory,
    handle(article, { partition }) {
      const lineage = lineageOf(partition);
      const known = sketch(article);
      lineage.add(known);
      const family = lineage.family(article.id);
      const verdict = verdictOf(family, article.id);
      const judged = [
        { topic: 'sketches', value: known },
        { topic: 'verdicts', value: { article, verdict } },
      ] as const;
      // A family of one is its verdict; of a larger one, the others may have changed with this arrival.
      if (family.members.length === 1) return emit(judged, { reason: 'original' });
      return emit([...judged, { topic: 'families', value: family }], why(verdict, family.members.length));
    },
  };
}

function why({ kind, edge }: ReturnType<typeof verdictOf>, members: number) {
  if (!edge) return { reason: kind, detail: `earliest of ${members}` };
  const kept = `${Math.round(edge.kept * 100)} % of its text kept, ${Math.round(edge.added * 100)} % added`;
  return { reason: kind, detail: `${edge.kind} of ${edge.from}: ${kept}; one of ${members}` };
}
