import type { Article, Family, Ruling } from '@stemma/contracts';
import { type Lineage, openLineage, sketch, verdictOf } from '@stemma/lineage';
import { emit, type Memory, type Outcome, type Stage } from '@stemma/pipeline';

type Output = 'sketches' | 'verdicts' | 'families';
type Deduper = Stage<'articles', Output>;

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
    learn: (partition, known) => {
      if (known.kind === 'ruling') lineageOf(partition).rule(known);
      else lineageOf(partition).add(known);
    },
    forget: (partition) => void partitions.delete(partition),
  };

  return {
    name: 'deduper',
    from: 'articles',
    to: ['sketches', 'verdicts', 'families'],
    memory,
    handle: (value, { partition }) => {
      const lineage = lineageOf(partition);
      return value.kind === 'ruling' ? obey(lineage, value) : judge(lineage, value);
    },
  };
}

function judge(lineage: Lineage, article: Article): Outcome<Output> {
  const known = sketch(article);
  lineage.add(known);
  const families = lineage.families(article.id);
  const [family] = families;
  const verdict = verdictOf(family, article.id);
  const judged = [
    { topic: 'sketches', value: known },
    { topic: 'verdicts', value: { article, verdict } },
  ] as const;
  // A family of one is its verdict; of a larger one, the others may have changed with this arrival.
  if (families.length === 1 && family.members.length === 1) return emit(judged, { reason: 'original' });
  return emit([...judged, ...told(families)], why(verdict, family.members.length));
}

/** A ruling is remembered like a sketch, and every family that it touches is told anew. */
function obey(lineage: Lineage, ruling: Ruling): Outcome<Output> {
  lineage.rule(ruling);
  const touched = [...ruling.these, ...ruling.those].flatMap((article) =>
    lineage.knows(article) ? lineage.families(article) : [],
  );
  const families = new Map(touched.map((family) => [family.id, family]));
  const detail = `${ruling.decision}; ${families.size} families told anew`;
  return emit([{ topic: 'sketches', value: ruling }, ...told([...families.values()])], { reason: 'ruling', detail });
}

const told = (families: readonly Family[]) => families.map((value) => ({ topic: 'families', value }) as const);

function why({ kind, edge }: ReturnType<typeof verdictOf>, members: number) {
  if (!edge) return { reason: kind, detail: `earliest of ${members}` };
  const kept = `${Math.round(edge.kept * 100)} % of its text kept, ${Math.round(edge.added * 100)} % added`;
  return { reason: kind, detail: `${edge.kind} of ${edge.from}: ${kept}; one of ${members}` };
}
