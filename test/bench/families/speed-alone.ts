import { type Article, decode, encode } from '@stemma/contracts';
import { openLineage, sketch } from '@stemma/lineage';
import { syntheticStory } from './synthetic.ts';

// A process of its own, so that its memory is that of the lineage and of nothing beside it. Prints one JSON object.
const indexed = Number(process.argv[2]);
const small = 10_000;
const batch = 1_000;
const decisions = 4_000;

const stories = (from: number, count: number): Article[] =>
  Array.from({ length: count }, (_, i) => syntheticStory(from + i));

/** Seconds that some work took. */
function timed(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

const envelope = { id: 'bench', from: 'bench', time: '2026-03-12T00:00:00.000Z' };
const openFor = () => openLineage({ capacity: 2 * indexed + decisions });

/** Takes in the stories of a range, as a restart does: from messages. Returns the seconds for sketches and for taking in. */
function fill(lineage: ReturnType<typeof openFor>, from: number, to: number) {
  let [sketching, restoring] = [0, 0];
  for (let n = from; n < to; n += batch) {
    const some = stories(n, Math.min(batch, to - n));
    let sketches: ReturnType<typeof sketch>[] = [];
    sketching += timed(() => {
      sketches = some.map(sketch);
    });
    const messages = sketches.map((each) => encode('sketches', each, envelope));
    restoring += timed(() => {
      for (const message of messages) {
        const known = decode('sketches', message);
        if (known.kind === 'sketch') lineage.add(known);
      }
    });
  }
  return { sketching, restoring };
}

/** Seconds for each of some new stories to be added and placed. Their numbers lie beyond all that is indexed. */
function decide(lineage: ReturnType<typeof openFor>, from: number): number {
  const sketches = stories(from, decisions).map(sketch);
  const seconds = timed(() => {
    for (const each of sketches) {
      lineage.add(each);
      lineage.family(each.article);
    }
  });
  return seconds / decisions;
}

/** After collecting until nothing more goes: the memory of arrays is given back only some time after they were found to be garbage. */
function heldBytes(): number {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    const held = heapUsed + external;
    if (held >= before) return held;
    before = held;
  }
}

/** Once for the compiler: what is measured is the code that runs all day. Nothing of it is left to be counted. */
function warmUp(): void {
  const lineage = openFor();
  fill(lineage, 0, small / 2);
  decide(lineage, 2 * indexed);
}

warmUp();
const before = heldBytes();
const lineage = openFor();
const first = fill(lineage, 0, Math.min(small, indexed));
const atSmall = decide(lineage, 3 * indexed);
const rest = fill(lineage, small, indexed);
const held = heldBytes() - before;
const atAll = decide(lineage, 4 * indexed);

console.log(
  JSON.stringify({
    sketch_per_s: Math.round(indexed / (first.sketching + rest.sketching)),
    decide_per_s: Math.round(1 / atAll),
    decide_per_s_at_10k: Math.round(1 / atSmall),
    decide_ratio: Math.round((100 * atAll) / atSmall) / 100,
    bytes_per_story: Math.round(held / (indexed + decisions)),
    restore_s: Math.round((10 * (first.restoring + rest.restoring) * 1e6) / indexed) / 10,
    indexed,
  }),
);
