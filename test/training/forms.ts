import type { Draft } from './operators.ts';
import type { Draw } from './random.ts';
import { sectionsIn } from './sections.ts';
import { fillSlot, type Slot } from './slots.ts';

/** A notice that is filled in again and again: see `forms/README.md`. */
type Form = (draw: Draw) => Draft;

const slot = /\{(\w+)(?:\.(\w+))?(?: ([^}]*))?\}/g;
const repeated = /^\{repeat (\d+) (\d+)\} /;

/** Forms of our own. Each filling is a story of its own. */
export const forms: readonly Form[] = sectionsIn(new URL('./forms/', import.meta.url)).map(
  ({ headline, paragraphs }) =>
    (draw) => {
      const named = new Map<string, string>();
      const fill = (text: string): string =>
        text.replace(slot, (_, kind: Slot, name: string | undefined, range: string | undefined) => {
          const key = `${kind}.${name}`;
          const value = named.get(key) ?? fillSlot(kind, range ?? '', draw);
          if (name !== undefined) named.set(key, value);
          return value;
        });
      const written = (text: string): string[] => {
        const [mark, from, to] = repeated.exec(text) ?? [];
        if (mark === undefined) return [fill(text)];
        return Array.from({ length: draw.whole(Number(from), Number(to)) }, () => fill(text.slice(mark.length)));
      };
      return { headline: fill(headline), paragraphs: paragraphs.flatMap(written) };
    },
);
