import { followUpOf, formOf } from './apart.ts';
import { forms } from './forms.ts';
import { copyOf, type Draft } from './operators.ts';
import { drawFrom } from './random.ts';

/** A text with the family that it belongs to. Bases may have kin among themselves that nobody marked; what is `known` has been made to be apart. */
export interface Sample extends Draft {
  readonly family: string;
  readonly known: boolean;
}

/** A corpus to learn from: the bases as they are, with copies and copies of copies, follow-ups, and filled forms. */
export function corpusOf(bases: readonly Draft[], seed: number): Sample[] {
  const draw = drawFrom(seed);
  const others = bases
    .filter(({ paragraphs }) => paragraphs.length > 3)
    .flatMap(({ paragraphs }) => paragraphs.slice(1));
  const names = [
    ...new Set(bases.flatMap(({ paragraphs }) => paragraphs.join(' ').match(/(?<=[a-z] )[A-Z][a-z]{3,}/g) ?? [])),
  ];
  const samples: Sample[] = [];
  const put = (family: string, draft: Draft, known: boolean) => samples.push({ ...draft, family, known });
  const copies = (family: string, draft: Draft, most: number, known: boolean) => {
    for (let n = draw.whole(0, most); n > 0; n--) put(family, copyOf(draft, draw, others), known);
  };
  bases.forEach((base, i) => {
    put(`base ${i}`, base, false);
    const role = draw();
    if (role < 0.3) copies(`base ${i}`, base, 4, false);
    else if (role < 0.42 && base.paragraphs.length > 4) {
      const newer = (i + draw.whole(1, bases.length - 1)) % bases.length;
      const followUp = followUpOf(base, bases[newer]!, draw);
      put(`base ${newer}`, followUp, true);
      copies(`base ${newer}`, followUp, 1, true);
      copies(`base ${i}`, base, 2, false);
    } else if (role < 0.48) {
      for (let n = 0; n < 5; n++) {
        const filled = formOf(base, draw, names);
        if (!filled) return;
        put(`form ${i} ${n}`, filled, true);
        copies(`form ${i} ${n}`, filled, 1, true);
      }
    }
  });
  forms.forEach((form, i) => {
    for (let n = 0; n < 45; n++) {
      const filled = form(draw);
      put(`own form ${i} ${n}`, filled, true);
      copies(`own form ${i} ${n}`, filled, 2, true);
    }
  });
  return samples;
}
