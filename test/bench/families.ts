import { join } from 'node:path';
import { cleaned } from '../cleaned.ts';
import { dataFolder } from './data.ts';
import { lineageGroups } from './families/groups.ts';
import { type Figures, judge, table } from './families/judge.ts';
import { articleOf, countWords, type Labelled, readLabelled } from './families/labelled.ts';
import { containment, groupsFrom, minHash, type Peer, simHash } from './families/peers.ts';
import { measureSpeed } from './families/speed.ts';
import { asRead, equalsAsOne, readPairs } from './families/truths.ts';
import type { Bench } from './main.ts';
import { named } from './named.ts';

/** Enough to see whether the cost grows; `families-speed` has a million. */
const indexed = 100_000;

/**
 * Who belongs together, against generated syndication: the figures of `judge` for the lineage of this checkout, which gets
 * each article from the cleaner as the deduper does, beside three usual methods on the same texts in the same run; then the
 * speeds of `measureSpeed` with 100,000 stories indexed. A second row has the same `asRead`, in the results under `read_`; a third the
 * most that anyone reaches who does not part equal texts.
 */
export const families: Bench = async ({ data, say }) => {
  const file = join(dataFolder(data, 'families'), 'generated.json.gz');
  const labelled = readLabelled(file);
  say(`${labelled.length} articles of ${file}`);
  const articles = labelled.map(({ title = '', paras }, i) => {
    const { headline, paragraphs, kind } = cleaned({ headline: title, paragraphs: paras });
    return articleOf(i, { headline, kind, text: paragraphs.join('\n\n') });
  });
  const texts = articles.map(({ text }) => text);
  const known = knownOf(labelled);
  const groups = lineageGroups(articles);
  const own = judge(known, groups);
  const read = judge(asRead(labelled, known, readPairs()), groups);
  const results: Record<string, Figures> = {
    stemma: own,
    '  as read': read,
    'within reach': judge(known, equalsAsOne(known, texts)),
  };
  for (const peer of [minHash, simHash, containment]) {
    const { threshold, figures } = best(peer, texts, (groups) => judge(known, groups));
    results[`${peer.name.split('-')[0]} ${threshold}`] = figures;
  }
  say('each peer at the one of its usual thresholds that serves it best here');
  for (const line of table(results)) say(line);
  return { ...own, ...named('read', read), ...(await measureSpeed(indexed, say)) };
};

const knownOf = (labelled: readonly Labelled[]) =>
  labelled.map(({ cluster, kind, sev, paras }) => ({
    cluster,
    heavy: sev === 'heavy',
    followUp: kind === 'followup',
    words: countWords(paras.join('\n\n')),
  }));

/** A peer at the threshold with the highest pair F1 on these very texts: more than it would get anywhere else. */
function best({ compare, thresholds }: Peer, texts: readonly string[], judged: (groups: string[]) => Figures) {
  const likenesses = compare(texts);
  const all = thresholds.map((threshold) => ({
    threshold,
    figures: judged(groupsFrom(likenesses, threshold, texts.length)),
  }));
  return all.reduce((a, b) => (b.figures.pair_f1 > a.figures.pair_f1 ? b : a));
}
