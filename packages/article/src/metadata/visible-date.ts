import type { Block } from '../blocks.ts';
import { textOf } from '../dom.ts';
import { isHeadline, type Marks } from './marks.ts';
import { type Moment, readMoment } from './moment.ts';
import { monthWord } from './months.ts';

// A page is no older than the web.
const year = '(?:199|20\\d)\\d';
const day = [
  `\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?[\\s-]*(?:de\\s)?${monthWord}\\.?,?(?:[\\s-]+|\\sdel?\\s)${year}`,
  `${monthWord}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+${year}`,
  `\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?${year}`,
  `\\d{1,2}[/-]\\d{1,2}[/-]${year}`,
  `${year}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `${year}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]`,
  '\\d{2}\\.\\d{2}\\.\\d{2}(?!\\.)',
].join('|');
const clock =
  '[\\s,|·–-]{1,4}(?:(?:at|um|à|às|alle|ore|a\\slas|в)\\s)?\\d{1,2}[:.h]\\d\\d(?![\\d.]\\d)(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s[A-Z]{3,4}\\b)?';
const written = new RegExp(`(?<![\\p{L}\\d./-])(?:${day})(?![\\d/])(?:${clock})?`, 'giu');

/** A line with a date. */
export interface DateLine extends Moment {
  /** It says when the text was last changed. */
  readonly isChange: boolean;
}

// What may stand around a date in its line: names, a place, a section.
const longestRest = 80;
// Five words and a full stop.
const sentence = /(?:\S+ ){4}.*\p{Ll}{2} ?[.!?]["”“»’]?$/u;
const change =
  /(?<!\p{L})(?:updated?|modified|revised|stand|aktualisiert|geändert|bearbeitet|mis à jour|modifié|actualizado|modificado|atualizado|aggiornat[oa]|modificat[oa]|обновлено|bijgewerkt|uppdaterad|opdateret|更新)/iu;
// "originally created 17 June": what follows is the first day again.
const first = /(?<!\p{L})(?:published|created|posted|erstellt|veröffentlicht|publié|publicado|pubblicato)(?!\p{L})/iu;
// What follows is the day of something else: of a reader, a rule, an offer.
const another =
  /(?<!\p{L})(?:registriert|registered|joined|mitglied seit|member since|geboren|born|expires|gültig|valid|until|bis zum|dabei seit|beigetreten|inscrit|registrado)(?!\p{L})[^\d]{0,20}$/iu;
const digit = /\d/;

/** The dates in a text, each with what stands before it. */
function* datesIn(text: string): Generator<{ match: string; before: string; moment: Moment }> {
  if (!digit.test(text)) return;
  let from = 0;
  for (const { 0: match, index } of text.matchAll(written)) {
    const moment = readMoment(match);
    const before = text.slice(from, index);
    if (moment && !another.test(before)) yield { match, before, moment };
    if (moment) from = index + match.length;
  }
}

const longestLine = 400;
// "(12.03.2026) The council", "Press release of 12 March 2026 | Berlin – The council"
const heading = new RegExp(`^(?:\\(|[\\p{L}\\s]{4,40}\\s)(?:${day})\\s?[)|–—]`, 'iu');

/** Reads a line that is there for its dates, or a text that opens with one; none for text that only mentions one. */
function readDateLine(text: string): DateLine[] {
  const dates = [...datesIn(text.slice(0, longestLine))];
  const rest = dates.reduce((left, { match }) => left.replace(match, ''), text).trim();
  const isOpening = (dates[0]?.before.length === 0 && digit.test(text[0] ?? '')) || heading.test(text);
  const isMention = rest.length > longestRest || sentence.test(rest);
  if (isMention && !isOpening) return [];
  const lines = dates.map(({ before, moment }) => ({
    ...moment,
    isChange: change.test(before) && !first.test(before),
  }));
  return isMention ? lines.slice(0, 1) : lines;
}

// How many characters may stand between the headline and its date: above, a kicker; below, a standfirst and a byline.
const reachAbove = 150;
const reachBelow = 600;

/** Date lines among blocks, each with the characters that stand before it. */
function linesWithin(blocks: readonly Block[], reach: number): { line: DateLine; distance: number }[] {
  const found: { line: DateLine; distance: number }[] = [];
  let distance = 0;
  for (const { text, kind, linked } of blocks) {
    // A menu may offer days.
    const lines = kind === 'item' && linked > 0.5 ? [] : readDateLine(text);
    found.push(...lines.map((line) => ({ line, distance })));
    distance += text.length;
    if (distance > reach) break;
  }
  return found;
}

/** The date lines around the headline, the nearest first. */
export function datesBesideHeadline(blocks: readonly Block[], headline: string): DateLine[] {
  const at = blocks.findIndex(({ kind, text }) => kind === 'heading' && isHeadline(text, headline));
  if (at < 0) return [];
  const above = linesWithin(blocks.slice(0, at).reverse(), reachAbove);
  const below = linesWithin(blocks.slice(at + 1), reachBelow);
  return [...below, ...above].sort((a, b) => a.distance - b.distance).map(({ line }) => line);
}

// More of them are a list of other pieces.
const fewCalled = 20;

/** The date lines whose elements call themselves dates, those below the headline first. */
export function datesCalledSo(marks: Marks, headline: string): DateLine[] {
  return marks
    .ownOf(marks.dated, headline)
    .filter((element) => !element.hasAttribute('datetime'))
    .slice(0, fewCalled)
    .flatMap((element) => readDateLine(textOf(element)));
}

// "This page was last edited on 12 March 2026, at 09:15."
const edited =
  /(?<!\p{L})(?:last (?:edited|modified|updated|changed|revised)|zuletzt|letzte (?:änderung|aktualisierung)|dernière (?:modification|mise à jour)|última (?:modificación|actualización|edición|alteração)|ultima modifica|последнее изменение)(?!\p{L})/iu;
const longestEdited = 200;

/** When the page says in its own words, as wikis do at their foot, that it was last changed. */
export const lastEdited = (blocks: readonly Block[]): DateLine[] =>
  blocks
    .filter(({ text }) => text.length <= longestEdited && edited.test(text))
    .flatMap(({ text }) => [...datesIn(text)].map(({ moment }) => ({ ...moment, isChange: true })))
    .slice(0, 1);

/** The dates in a title or description: there, nothing but the piece's own day is likely. */
export const datesInTitle = (title: string): Moment[] => [...datesIn(title)].map(({ moment }) => moment);

// A page that is cut into lines has more of them than this only in its menus and lists.
const fewAnywhere = 400;

/** The first date line anywhere on the page: where nothing else tells, better than nothing. */
export function dateAnywhere(blocks: readonly Block[]): DateLine[] {
  const lines = blocks
    .slice(0, fewAnywhere)
    .filter(({ kind, linked }) => kind !== 'item' && linked < 0.5)
    .flatMap(({ text }) => readDateLine(text));
  return lines.slice(0, 1);
}
