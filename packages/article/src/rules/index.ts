import type { Caption } from '@stemma/contracts';
import type { Block } from '../blocks.ts';
import { readCaptionLine } from '../caption-line.ts';
import type { Dropped } from '../desk.ts';
import { advertisement, controls, counter, newsletter, paywall, related, share } from './between.ts';
import { biography, comments, contact, disclaimer, rights, tags, tips } from './foot.ts';
import { onwardLines } from './onward.ts';
import type { Rule, Setting } from './rule.ts';
import { byline, headline, kicker, standfirst, timestamp } from './top.ts';

// By the reason that they give; the first that takes a block counts.
const rules: readonly (readonly [string, Rule])[] = Object.entries({
  headline,
  standfirst,
  byline,
  kicker,
  timestamp,
  advertisement,
  controls,
  share,
  paywall,
  newsletter,
  related,
  biography,
  tips,
  rights,
  disclaimer,
  tags,
  comments,
  contact,
  counter,
});

export interface Sorted {
  readonly blocks: readonly Block[];
  /** Captions that stood in the text as paragraphs. */
  readonly captions: readonly Caption[];
  readonly dropped: readonly Dropped[];
}

/** Sorts the blocks of an article: its text, its captions, and what is neither, with the name of the rule. */
export function sortBlocks(
  all: readonly Block[],
  about: Pick<Setting, 'headline' | 'descriptions' | 'authors' | 'sites' | 'subjects'>,
): Sorted {
  const blocks: Block[] = [];
  const captions: Caption[] = [];
  const dropped: Dropped[] = [];
  const onward = onwardLines(all);
  let previous: string | undefined;
  all.forEach((block, index) => {
    const setting: Setting = { ...about, index, count: all.length, ...(previous && { previous }) };
    const rule = rules.find(([, takes]) => takes(block, setting))?.[0] ?? (onward.has(block) ? 'related' : undefined);
    const caption = rule || block.kind === 'heading' ? undefined : readCaptionLine(block.text);
    const reason = rule ?? (caption && 'caption');
    if (reason) dropped.push({ reason, text: block.text });
    else blocks.push(block);
    if (caption?.text) captions.push(caption);
    previous = reason;
  });
  // A subhead with nothing under it stood over what was taken out.
  while (blocks.at(-1)?.kind === 'heading') dropped.push({ reason: 'hanging-heading', text: blocks.pop()?.text ?? '' });
  return { blocks, captions, dropped };
}
