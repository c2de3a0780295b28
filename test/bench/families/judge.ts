import { foundWithKin, joinedWithOthers, rounded, scoreGroups, share } from './scores.ts';

/** What is known of each article, in the order in which the groups name it. */
export interface Known {
  readonly cluster: string;
  readonly heavy: boolean;
  readonly followUp: boolean;
  readonly words: number;
}

const briefUnder = 100;

/**
 * The figures of one grouping against the truth.
 * - `pair_f1`, `precision`, `recall`, `ari`: see `scoreGroups`.
 * - `heavy_recall`: of the heavily edited articles, the share whose group holds another one of their cluster.
 * - `followup_false`: of the follow-ups, the share whose group holds an article of another cluster.
 * - `brief_f1`: pair F1 among the articles of fewer than 100 words alone.
 */
export function judge(known: readonly Known[], found: readonly string[]) {
  const truth = known.map(({ cluster }) => cluster);
  const { pair_f1, precision, recall, ari } = scoreGroups(truth, found);
  const kin = foundWithKin(truth, found);
  const mixed = joinedWithOthers(truth, found);
  const among = (which: (article: Known) => boolean, hits: readonly boolean[]) => {
    const chosen = known.map((article, i) => ({ article, hit: hits[i] })).filter(({ article }) => which(article));
    return share(chosen.filter(({ hit }) => hit).length, chosen.length);
  };
  const briefs = known.map(({ words }, i) => (words < briefUnder ? i : -1)).filter((i) => i >= 0);
  const at = (groups: readonly string[]) => briefs.map((i) => groups[i] as string);
  return {
    pair_f1: rounded(pair_f1),
    precision: rounded(precision),
    recall: rounded(recall),
    ari: rounded(ari),
    heavy_recall: rounded(among(({ heavy }) => heavy, kin)),
    followup_false: rounded(among(({ followUp }) => followUp, mixed)),
    brief_f1: rounded(scoreGroups(at(truth), at(found)).pair_f1),
  };
}

export type Figures = ReturnType<typeof judge>;

/** Results under their names, one line each. Expects at least one. */
export function table(results: Readonly<Record<string, Figures>>): string[] {
  const rows = Object.entries(results);
  const columns = Object.keys(rows[0]?.[1] ?? {}) as (keyof Figures)[];
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(16)}${cells.map((cell, i) => cell.padStart(Math.max(5, columns[i]?.length ?? 0) + 2)).join('')}`;
  return [
    line('', columns),
    ...rows.map(([name, result]) =>
      line(
        name,
        columns.map((c) => result[c].toFixed(3)),
      ),
    ),
  ];
}
