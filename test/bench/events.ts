import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sameEvent, subjectOf } from '@stemma/lineage/relation';
import { readJsonLines } from '../json-lines.ts';
import { eventsOfNewsroom } from './events/newsroom.ts';
import { timeRelations } from './events/speed.ts';
import { rounded, share } from './families/scores.ts';
import { newid, readStream } from './families/stream.ts';
import type { Bench } from './main.ts';

/** A pair of stories that a person read; see test/labels/README.md. */
interface Label {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly weight: number;
  readonly set: 'first' | 'second';
  readonly doubt?: true;
}

const labels = readJsonLines<Label>(new URL('../labels/events.jsonl', import.meta.url));

/**
 * Families about one event. On the newsroom, through the whole line: of the links between families, the share that is true
 * (`newsroom_precision`), and of the true ones the share that is found. With the Reuters stream: the same over the labelled
 * pairs that were read after the score was made, doubtful ones left out (`precision`, `recall`) and weighted to stand for the
 * pairs from which they were drawn (`stream_*`), with the doubtful ones in (`all_*`); and what a read costs with the stream in a store.
 */
export const events: Bench = async ({ data, say }) => {
  const newsroom = await eventsOfNewsroom(say);
  const folder = resolve(data ?? '../shared/data/stream');
  if (!data && !existsSync(folder)) return newsroom;
  const stories = await readStream(folder);
  const subjects = new Map(stories.map((story) => [newid(story), subjectOf(story)]));
  const linked = ({ a, b }: Label): boolean => {
    const [one, other] = [subjects.get(a), subjects.get(b)];
    return one !== undefined && other !== undefined && sameEvent(one, other).same;
  };
  const second = labels.filter(({ a, b, set }) => set === 'second' && subjects.has(a) && subjects.has(b));
  const sure = second.filter(({ doubt }) => !doubt);
  say(`${second.length} labelled pairs, ${second.length - sure.length} of them doubtful`);
  const plain = score(sure, linked, () => 1);
  const all = score(second, linked, () => 1);
  const stream = score(sure, linked, ({ weight }) => weight);
  return {
    ...newsroom,
    ...plain,
    all_precision: all.precision,
    all_recall: all.recall,
    stream_precision: stream.precision,
    stream_recall: stream.recall,
    ...(await timeRelations(stories, say)),
  };
};

function score(read: readonly Label[], linked: (label: Label) => boolean, worth: (label: Label) => number) {
  const sum = (of: (label: Label) => boolean) => read.filter(of).reduce((total, label) => total + worth(label), 0);
  const right = sum((label) => label.same && linked(label));
  return {
    precision: rounded(share(right, sum(linked))),
    recall: rounded(
      share(
        right,
        sum(({ same }) => same),
      ),
    ),
  };
}
