// British to American by the shape of the word: endings whose two spellings differ by rule. Words are only
// compared, never shown, so a rule that also bends an unrelated word (`four` to `for`) bends it in both copies.
const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ite|ites)?$/, 'or$1'],
  [/([^aeiou])re(s)?$/, '$1er$2'],
  [/ence$/, 'ense'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ogue(s)?$/, 'og$1'],
  [/amme(s)?$/, 'am$1'],
];
const spellings = new Map<string, string>();
const mostSpellings = 200_000;

/** One spelling for two: defence and defense, organised and organized, colour and color. Expects lower case. */
export function foldSpelling(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  let folded = word;
  if (word.length > 4) for (const [ending, other] of endings) folded = folded.replace(ending, other);
  if (spellings.size >= mostSpellings) spellings.clear();
  spellings.set(word, folded);
  return folded;
}

/** Lower-case words and numbers of a text, spelling folded; quotes, dashes and other marks are no words. */
export function foldedWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*/gu) ?? [];
  return words.map(foldSpelling);
}
