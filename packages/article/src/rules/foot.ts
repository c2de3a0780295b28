// What pages put under the text.
import { readCredit } from '../credits.ts';
import { begins, isOnly, says } from '../phrases.ts';
import { fold } from '../text.ts';
import { type Rule, short } from './rule.ts';

const reach = 4;
const nearEnd = ({ index, count }: { index: number; count: number }): boolean => index >= count - reach;

const calls = begins(
  '(?:do you |have you )?(?:got|have|know) (?:an?y? |more )?(?:story|tip|news|information|question|comment)',
  'contact (?:us|the (?:author|reporter|writer|newsroom))',
  '(?:email|reach|write to|follow) (?:the )?(?:authors?|reporters?|us)',
  'join the (?:conversation|discussion)',
  'follow @?\\S+ on',
  'like this story',
);

/** Calls for tips, letters and comments. */
export const tips: Rule = (block, setting) => nearEnd(setting) && short(block, 300) && calls.test(block.text);

const owner = /^(?:©|\(c\)|copyright(?!\p{L}))/iu;
const reserved = says(
  'page (?:generated|served|rendered|cached|made)(?: \\p{L}+)? [\\d-]+\\S*',
  'all rights reserved',
  'alle rechte vorbehalten',
  'todos los derechos reservados',
  '(?:document|material|article) is subject to copyright',
  '(?:may|might) (?:earn|receive) an? (?:\\p{L}+ )?(?:affiliate )?commission',
  '(?:may|might) contain affiliate links',
);

export const rights: Rule = (block, setting) =>
  nearEnd(setting) &&
  short(block, 350) &&
  !readCredit(block.text, true)?.agency &&
  (owner.test(block.text) || reserved.test(block.text));

const subjects = begins(
  '(?:tags|topics|filed under|posted in|schlagw(?:orte|örter)|themen|keywords|categories)\\s?[:|]?',
);

/** The list of subjects. */
export const tags: Rule = (block, setting) =>
  nearEnd(setting) && short(block, 200) && subjects.test(block.text) && !/[.!?]$/.test(block.text);

const about = isOnly('about the authors?', 'über (?:den autor|die autorin)');
const doing =
  /^[,\s]*(?:\([^)]*\)\s)?(?:is|was|has|covers|writes|joined|reports|can be|ist|schreibt|berichtet|arbeitet)\b/;

/** "Jane Doe covers courts for …": the author, not the story. */
export const biography: Rule = (block, setting) => {
  if (about.test(block.text)) return true;
  if (!nearEnd(setting)) return false;
  const author = setting.authors.find((name) => fold(block.text).startsWith(fold(name)));
  return author !== undefined && doing.test(block.text.slice(author.length));
};

const counter = isOnly('(?:comments?|kommentare?)(?: ?\\d+)?', '\\d+ (?:comments?|kommentare?)');

export const comments: Rule = (block) => short(block, 40) && counter.test(block.text);
