import { contentHash } from '@stemma/article';
import type { Article, Edge } from '@stemma/contracts';
import { articleOf } from '../labelled.ts';
import type { Chance } from '../random.ts';
import { draftOf, type Edit, type Marks, marksOf, textOf } from './draft.ts';
import type { Base } from './grammar.ts';
import { editFor, headlineFor } from './kinds.ts';
import { outlets } from './lists.ts';
import { disturbTo } from './noise.ts';

/** An article with the truth about it. */
export interface Made {
  readonly article: Article;
  readonly cluster: string;
  readonly kind: 'story' | 'template' | 'follow-up' | 'roundup' | 'live';
  /** What it was made from, by which kind of edit, and what became of each word. */
  readonly made?: { readonly from: Made; readonly kind: Edge['kind']; readonly marks: Marks };
}

type When = Pick<Article, 'eventTime' | 'observedAt'>;

const start = Date.UTC(2026, 2, 1);
const days = 20;
export const minute = 60_000;

export const timeOf = ({ article }: Made): number => Date.parse(article.eventTime);

/** What the outlets of a generated world print, in the order in which it was asked for. */
export function openPress(chance: Chance, hard: boolean) {
  const printed: Made[] = [];
  const at = (ms: number): When => ({
    eventTime: new Date(ms).toISOString(),
    observedAt: new Date(ms + chance.whole(0, 40) * minute).toISOString(),
  });

  const print = ({ headline, text }: Base, given: Partial<Article>, truth: Omit<Made, 'article' | 'cluster'>): Made => {
    const n = printed.length;
    // Drawn even where it is given, so that what is drawn after it stays the same.
    const drawn = chance.pick(outlets);
    const { source = drawn } = given;
    const article = articleOf(n, {
      headline,
      text,
      // Drawn, or the order of ids would tell which came first.
      id:
        chance
          .whole(2 ** 40, 2 ** 41)
          .toString(16)
          .padStart(16, '0') + n.toString(16).padStart(4, '0'),
      source,
      url: `https://${source}.example/${n}`,
      contentHash: contentHash(headline, text),
      ...given,
    });
    const made = { article, cluster: truth.made?.from.cluster ?? `c${n}`, ...truth };
    printed.push(made);
    return made;
  };

  return {
    printed,

    /** Prints a piece of a cluster of its own, at any time or a day or so after an earlier one. */
    issue(base: Base, kind: Made['kind'], after?: Made): Made {
      const ms = after
        ? timeOf(after) + chance.whole(60, 2_000) * minute
        : start + chance.whole(0, days * 1_440) * minute;
      return print(base, at(ms), { kind });
    },

    /** Prints what an outlet made of an article within a day: its own for an update or a correction, else another one. */
    takeOver(from: Made, kind: Edge['kind']): Made {
      const { headline, text, source } = from.article;
      const before = draftOf(text);
      const subject = headline.toLowerCase().split(' ').slice(0, 3).join(' ');
      const isNoisy = hard && from.kind === 'story';
      const noise: Edit = isNoisy ? disturbTo(chance, chance.whole(38, 74) / 100) : (draft) => draft;
      const draft = noise(editFor(kind, chance, subject)(before));
      const isOwn = kind === 'update' || kind === 'correction';
      const given = {
        ...at(timeOf(from) + chance.whole(5, 1_100) * minute),
        source: isOwn ? source : chance.pick(outlets.filter((outlet) => outlet !== source)),
        ...(kind === 'correction' && { notices: [{ kind, text: correction }] }),
      };
      const made = { from, kind, marks: marksOf(draft, before.flat().length) };
      return print({ headline: headlineFor(kind, headline, chance), text: textOf(draft) }, given, {
        kind: from.kind,
        made,
      });
    },
  };
}

const correction = 'Correction: an earlier version of this story gave a wrong figure.';
