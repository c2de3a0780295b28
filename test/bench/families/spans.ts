import type { Span } from '@stemma/lineage';
import type { Mark, Marks } from './generator/draft.ts';
import { f1, rounded, share } from './scores.ts';

/** The diff of two texts beside the truth about them. */
export interface Diffed {
  readonly marks: Marks;
  readonly spans: readonly Span[];
}

/** The mark of each word on one side, as spans tell it. */
function marks(spans: readonly Span[], side: 'before' | 'after', length: number): (Mark | undefined)[] {
  const told = Array.from({ length }, (): Mark | undefined => undefined);
  for (const span of spans) {
    const range =
      side === 'before' && 'before' in span
        ? span.before
        : side === 'after' && 'after' in span
          ? span.after
          : undefined;
    if (range) told.fill(span.kind, range[0], range[1]);
  }
  return told;
}

/**
 * Diffs against the truth, over the words of both texts together that were not kept. `span_f1` takes a word as found when
 * it is told to be changed, added or dropped as it was; `span_place_f1` when it is told to be not kept at all.
 */
export function scoreSpans(diffed: readonly Diffed[]) {
  const words = diffed.flatMap(({ marks: truth, spans }) =>
    (['before', 'after'] as const).flatMap((side) => {
      const told = marks(spans, side, truth[side].length);
      return truth[side].map((mark, i) => ({ mark, told: told[i] }));
    }),
  );
  const edited = words.filter(({ mark }) => mark !== 'kept');
  const claimed = words.filter(({ told }) => told !== 'kept').length;
  const score = (hits: number) => rounded(f1(share(hits, claimed), share(hits, edited.length)));
  return {
    span_f1: score(edited.filter(({ mark, told }) => mark === told).length),
    span_place_f1: score(edited.filter(({ told }) => told !== 'kept').length),
  };
}
