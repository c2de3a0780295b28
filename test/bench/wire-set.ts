import { extractArticle } from '@stemma/article';
import { wireSet } from '../fixtures/wire/grammar.ts';
import { wrongIn } from '../fixtures/wire/judge.ts';
import type { Bench } from './main.ts';
import { rounded } from './pages.ts';

const url = 'https://wire.example/story';
const rounds = 3;

/** Datelines, credits, captions, notices and slugs from a grammar: share right, on seen words and on held-out ones. */
export const wireSetBench: Bench = async ({ seed, say }) => {
  const shares = ([0, 1] as const).map((part) => {
    const judged = wireSet(seed, part, rounds).map((variant) => {
      const extraction = extractArticle(variant.html, { url });
      return { ...variant, wrong: wrongIn(variant, 'article' in extraction ? extraction.article : undefined) };
    });
    const right = judged.filter(({ wrong }) => wrong.length === 0).length;
    say(part === 0 ? 'words that were looked at' : 'words held out');
    for (const [group, all] of Map.groupBy(judged, ({ kind, language }) => `${kind} ${language}`)) {
      const good = all.filter(({ wrong }) => wrong.length === 0).length;
      say(`  ${group.padEnd(14)}${good} of ${all.length}`);
    }
    const failed = new Set(
      judged
        .filter(({ wrong }) => wrong.length > 0)
        .map(({ language, form, wrong }) => `${language} ${wrong}: ${form}`),
    );
    for (const line of failed) say(`  wrong: ${line}`);
    return { variants: judged.length, right };
  });
  const share = (index: number) => rounded((shares[index]?.right ?? 0) / (shares[index]?.variants ?? 1));
  const all = shares.reduce((sum, part) => ({ variants: sum.variants + part.variants, right: sum.right + part.right }));
  return {
    accuracy: rounded(all.right / all.variants),
    accuracy_seen: share(0),
    accuracy_held_out: share(1),
    variants: all.variants,
  };
};
