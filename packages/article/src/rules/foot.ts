// What pages put under the text.
import { readCredit } from '../credits.ts';
import { fold } from '../text.ts';
import { quotes, type Rule, type Setting, short } from './rule.ts';
import {
  asksSupport,
  callsReaders,
  disclaims,
  headsBiography,
  introducesAuthor,
  isCommentCount,
  isFiled,
  namesSubjects,
  reservesRights,
  rulesComments,
} from './wording-foot.ts';

const reach = 4;
const nearEnd = ({ index, count }: Pick<Setting, 'index' | 'count'>): boolean => index >= count - reach;
const top = 3;

/** Calls for tips, letters, comments and money. */
export const tips: Rule = (block, setting) =>
  nearEnd(setting) &&
  short(block, 300) &&
  (callsReaders.test(block.text) || asksSupport.test(block.text)) &&
  !quotes(block);

const owner = /^(?:©|\(c\)|copyright(?!\p{L}))/iu;

export const rights: Rule = (block, setting) =>
  nearEnd(setting) &&
  short(block, 350) &&
  !readCredit(block.text, true)?.agency &&
  (owner.test(block.text) || reservesRights.test(block.text));

/** Whose opinion it is not. */
export const disclaimer: Rule = (block, setting) =>
  (nearEnd(setting) || setting.index < top) && short(block, 350) && disclaims.test(block.text) && !quotes(block);

const longList = { plain: 200, commas: 600 };

/** The list of subjects. */
export const tags: Rule = (block, setting) =>
  nearEnd(setting) &&
  short(block, block.linked > 0.5 ? longList.commas : longList.plain) &&
  (isFiled.test(block.text) || (namesSubjects.test(block.text) && !/[.!?]$/.test(block.text)));

const doing =
  /^[,\s]*(?:\([^)]*\)\s)?(?:is|was|has|covers|writes|joined|reports|can be|ist|schreibt|berichtet|arbeitet)\b/;
const lastLines = 2;

/** "Jane Doe covers courts for …": the author, not the story. */
export const biography: Rule = (block, setting) => {
  if (headsBiography.test(block.text)) return true;
  if (!nearEnd(setting)) return false;
  const isLast = setting.index >= setting.count - lastLines;
  if (isLast && short(block, 350) && introducesAuthor.test(block.text)) return true;
  const author = setting.authors.find((name) => fold(block.text).startsWith(fold(name)));
  return author !== undefined && doing.test(block.text.slice(author.length));
};

export const comments: Rule = (block, setting) =>
  (short(block, 40) && isCommentCount.test(block.text)) ||
  (nearEnd(setting) && short(block, 200) && rulesComments.test(block.text));

const phone = /\+?\(?\d[\d\s()./-]{6,}\d/g;
const mail = /[\w.+-]+@[\w-]+\.\w+/;
const reaching = /(?<!\p{L})(?:tel|telefon|telefax|phone|fax|mobil[e]?|e-?mail|тел)(?!\p{L})/iu;

/** "12 Quay Street, Halverstad | tel 555 0100 | fax 555 0101": how to reach the house. */
export const contact: Rule = (block, setting) => {
  if (!nearEnd(setting) || !short(block, 250)) return false;
  const ways = (block.text.match(phone)?.length ?? 0) + (mail.test(block.text) ? 1 : 0);
  return ways > 1 && reaching.test(block.text);
};
