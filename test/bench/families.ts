import { join } from 'node:path';
import { dataFolder } from './data.ts';
import { lineageGroups } from './families/groups.ts';
import { type Figures, judge, table } from './families/judge.ts';
import { articleOf, countWords, readLabelled } from './families/labelled.ts';
import { containment, groupsFrom, minHash, type Peer, simHash } from './families/peers.ts';
import { measureSpeed } from './families/speed.ts';
import type { Bench } from './main.ts';

/** Enough to see whether the cost grows; `families-speed` has a million. */
const indexed = 100_000;

/**
 * Who belongs together, against generated syndication: the figures of `judge` for the lineage of this checkout, beside
 * three usual methods in the same run, then the speeds of `measureSpeed` with 100,000 stories indexed.
 */
export const families: Bench = async ({ data, say }) => {
  const file = join(dataFolder(data, 'families'), 'generated.json.gz');
  const labelled = readLabelled(file);
  say(`${labelled.length} articles of ${file}`);
  const articles = labelled.map(({ title = '', paras }, i) =>
    articleOf(i, { headline: title, text: paras.join('\n\n') }),
  );
  const texts = articles.map(({ text }) => text);
  const known = labelled.map(({ cluster, kind, sev }, i) => ({
    cluster,
    heavy: sev === 'heavy',
    followUp: kind === 'followup',
    words: countWords(texts[i] ?? ''),
  }));

  const own = judge(known, lineageGroups(articles));
  const results: Record<string, Figures> = { stemma: own };
  for (const peer of [minHash, simHash, containment]) {
    const { threshold, figures } = best(peer, texts, (groups) => judge(known, groups));
    results[`${peer.name.split('-')[0]} ${threshold}`] = figures;
  }
  say('each peer at the one of its usual thresholds that serves it best here');
  for (const line of table(results)) say(line);
  return { ...own, ...(await measureSpeed(indexed, say)) };
};

/** A peer at the threshold with the highest pair F1 on these very texts: more than it would get anywhere else. */
function best({ compare, thresholds }: Peer, texts: readonly string[], judged: (groups: string[]) => Figures) {
  const likenesses = compare(texts);
  const all = thresholds.map((threshold) => ({
    threshold,
    figures: judged(groupsFrom(likenesses, threshold, texts.length)),
  }));
  return all.reduce((a, b) => (b.figures.pair_f1 > a.figures.pair_f1 ? b : a));
}
