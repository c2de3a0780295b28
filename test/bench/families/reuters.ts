import { readJsonLines } from '../../json-lines.ts';
import { dataFolder } from '../data.ts';
import type { Bench } from '../main.ts';
import { lineageGroups } from './groups.ts';
import { f1, pairs, rounded, share } from './scores.ts';
import { newid, readStream } from './stream.ts';

/** A pair of stories that a person read; see test/labels/README.md. */
interface Label {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly note: string;
  readonly weight: number;
  readonly doubt?: true;
}

const labels = readJsonLines<Label>(new URL('../../labels/reuters.jsonl', import.meta.url));

/** Precision, recall and F1 of what was joined, each label counting as much as `worth` says. */
function score(read: readonly Label[], joined: (label: Label) => boolean, worth: (label: Label) => number) {
  const sum = (of: (label: Label) => boolean) => read.filter(of).reduce((total, label) => total + worth(label), 0);
  const both = sum((label) => label.same && joined(label));
  const [precision, recall] = [
    share(both, sum(joined)),
    share(
      both,
      sum(({ same }) => same),
    ),
  ];
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1(precision, recall)) };
}

/**
 * Real wire stories: what the lineage joins of the Reuters stream, against the pairs that were read. `precision`, `recall`
 * and `f1` are over the labels as they stand, `sure_f1` without the doubtful ones, `stream_*` weighted to stand for all
 * candidate pairs of the stream; `joined_pairs` and `joined_families` count what was joined in all.
 */
export const familiesReuters: Bench = async ({ data, say }) => {
  const folder = dataFolder(data, 'stream');
  const stories = await readStream(folder);
  const groups = lineageGroups(stories);
  const family = new Map(stories.map((story, i) => [newid(story), groups[i]]));
  const read = labels.filter(({ a, b }) => family.has(a) && family.has(b));
  say(`${stories.length} stories of ${folder}, ${read.length} of ${labels.length} labels are about them`);
  const joined = ({ a, b }: Label) => family.get(a) === family.get(b);
  for (const label of read.filter((each) => !each.doubt && each.same !== joined(each))) {
    say(`  ${label.same ? 'missed' : 'joined'}  ${label.a} ${label.b}  ${label.note}`);
  }
  const stream = score(read, joined, ({ weight }) => weight);
  const sizes = [...Map.groupBy(groups, (group) => group).values()].map(({ length }) => length);
  return {
    ...score(read, joined, () => 1),
    sure_f1: score(
      read.filter(({ doubt }) => !doubt),
      joined,
      () => 1,
    ).f1,
    stream_precision: stream.precision,
    stream_recall: stream.recall,
    stream_f1: stream.f1,
    joined_pairs: pairs(groups),
    joined_families: sizes.filter((size) => size > 1).length,
    largest_family: Math.max(...sizes),
  };
};
