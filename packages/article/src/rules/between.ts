// What pages put between the paragraphs, in lines that nothing but their words sets apart.
import type { Block } from '../blocks.ts';
import { paywallPhrase } from '../kind-phrases.ts';
import { isPassing } from '../passing.ts';
import { quotes, type Rule, short } from './rule.ts';
import { isAdvert, isControl, isSharing, leadsToOthers, offersLetters } from './wording-between.ts';

// Under a line that offers other pieces, what is half a link, and every short item of a list with one in it.
const longestItem = 250;
const leadsOn = ({ kind, linked, text }: Block): boolean =>
  linked > 0.5 || (kind === 'item' && linked > 0 && text.length <= longestItem);

// "More AP soccer: https://…", "Follow AP's full coverage of the vote at https://…": what wires end with.
const wirePromotion =
  /^(?:more|follow|find|for more)\s(?:on\s)?(?:the\s)?(?:AP|AFP|Reuters)(?:['’]s)?\s(?:.{0,60}?:|.{0,80}\s(?:at|on)\s|(?:full|complete|more)\s)/iu;

/** "Also read: …", and the list of links that such a line heads. */
export const related: Rule = (block, { previous }) =>
  (short(block, 250) && (leadsToOthers.test(block.text) || wirePromotion.test(block.text))) ||
  (previous === 'related' && leadsOn(block));

/** Invitations to newsletters, apps and channels. */
export const newsletter: Rule = (block) => short(block, 350) && offersLetters.test(block.text) && !quotes(block);

/** The words of share and print buttons. */
export const share: Rule = (block) =>
  short(block, 120) && block.kind !== 'heading' && block.text.split('|').every((piece) => isSharing.test(piece.trim()));

/** "3 min read", "Updated 12:31": what a page counts or stamps. */
export const counter: Rule = ({ text }) => isPassing(text);

export const advertisement: Rule = (block) => short(block, 100) && isAdvert.test(block.text);

/** The words of picture galleries and players. */
export const controls: Rule = (block) => short(block, 40) && isControl.test(block.text);

export const paywall: Rule = (block) => short(block, 350) && paywallPhrase.test(block.text) && !quotes(block);
