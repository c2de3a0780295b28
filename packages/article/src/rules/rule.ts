import type { Block } from '../blocks.ts';

/** What a rule may know beside the block. */
export interface Setting {
  readonly headline: string;
  readonly descriptions: readonly string[];
  readonly authors: readonly string[];
  /** Names of the site. */
  readonly sites: readonly string[];
  /** Section and tags. */
  readonly subjects: readonly string[];
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  /** Why the block before was taken out, if it was. */
  readonly previous?: string;
}

/** Whether a block is none of the article's text. */
export type Rule = (block: Block, setting: Setting) => boolean;

export const short = (block: Block, most: number): boolean => block.text.length <= most;

// "…," she said, "…."   „…“, sagte sie.   « … », dit-elle.
const quotation = /[,.!?…]["”“»]|["”“»],/;

/** Whether somebody is quoted in it, who may say anything. */
export const quotes = (block: Block): boolean => quotation.test(block.text);
