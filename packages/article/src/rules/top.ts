// What pages print between the headline and the text, and Readability takes for text.
import { monthOf, weekdays } from '../metadata/months.ts';
import { says } from '../phrases.ts';
import { fold } from '../text.ts';
import { type Rule, short } from './rule.ts';

const reach = 3;

/** The headline once more. */
export const headline: Rule = ({ text }, setting) => setting.index < reach && fold(text) === fold(setting.headline);

const setApart = says('standfirst', 'dek', 'strapline');

/** The description of the page, where it is set apart from the text; a first paragraph, plain or bold, often equals it. */
export const standfirst: Rule = ({ text, kind, labels }, { index, descriptions }) =>
  index < reach &&
  (kind === 'heading' || setApart.test(labels)) &&
  descriptions.some((description) => fold(description) === fold(text));

// What stands beside the names of months and days in lines of dates, by language: en de fr es pt it nl pl sv ru id.
const dateWords = new Set(
  `published updated posted issued last first modified created on at by and read min mins minute minutes ago hour hours today
  yesterday am pm a m p gmt utc est edt cst cdt mst mdt pst pdt ast adt bst ist cet cest mez mesz st nd rd th admin
  veroffentlicht aktualisiert aktualisierung stand zuletzt erstellt vom von am um uhr lesezeit heute gestern
  publie publiee mis mise a jour le la par h il y
  publicado publicada actualizado actualizada el las del de los por hs hora horas
  atualizado atualizada em as ha as pubblicato pubblicata aggiornato aggiornata il alle ore di
  gepubliceerd bijgewerkt laatst op om uur door opublikowano zaktualizowano aktualizacja o w godz dnia
  publicerad uppdaterad kl den опубликовано обновлено в г dipublikasikan diperbarui pada oleh`.split(/\s+/),
);
const dayNames = new Set([...weekdays].flatMap((day) => fold(day).split(' ')));
const isDateWord = (word: string): boolean =>
  word === '' || dateWords.has(word) || dayNames.has(word) || monthOf(word) !== undefined;
// Any zone's letters, where they follow a clock.
const clockWithZone = /(?<=\d[:.]\d\d(?:\s?[ap]\.?m\.?)?\s?)\p{Lu}{2,5}(?!\p{L})/gu;
const tellsTime = /\b(?:19|20)\d\d\b|\d[:.]\d\d|\d\s?(?:[ap]\.?m|min|uhr)/i;

/** A name in a folded line, with or without spaces between its words: hosts have none. */
const named = (name: string): RegExp =>
  new RegExp(`(?<!\\p{L})${[...fold(name).replaceAll(' ', '')].join(' ?')}(?!\\p{L})`, 'u');

/** "Published: 9:15 GMT, 12 March 2026 by Jane Doe": words of dates, names of authors and of the site, and nothing else. */
export const timestamp: Rule = (block, { authors, sites, index }) => {
  if (!short(block, 160) || !tellsTime.test(block.text) || block.text.includes('©')) return false;
  // Further down it is a subhead of a chronicle.
  if (block.kind === 'heading' && index >= reach) return false;
  const line = [...authors, ...sites]
    .map(named)
    .reduce((text, name) => text.replace(name, ''), fold(block.text.replace(clockWithZone, '').replace(/\d+/g, ' ')));
  return line.split(' ').every(isDateWord);
};

// "mna79077 4 bus stocks-close-higher-on-thursday"
const slug = /^(?:\S+ ){0,4}(?:[\p{Ll}\d]+-){3,}[\p{Ll}\d]+$/u;

/** The section, a subject or the desk's working name above the text. */
export const kicker: Rule = ({ text }, { index, subjects }) =>
  index < reach && (subjects.some((subject) => fold(subject) === fold(text)) || slug.test(text));

// "Jane Doe, AP Sports Writer": a name and what is left of a line with it.
const aroundName = 40;

/** The author's name, without "By", that the desk's own rule needs. */
export const byline: Rule = (block, { authors, index }) => {
  if (index >= reach || !short(block, 120) || /[.!?]$/.test(block.text)) return false;
  const line = fold(block.text);
  const named = authors.map(fold).filter((name) => line.includes(name));
  return named.length > 0 && line.length - named.join('').length <= aroundName;
};
