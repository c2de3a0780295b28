// \b knows only ASCII letters; these know all of them. Each takes alternatives, which may be patterns themselves.
const build = (before: string, alternatives: readonly string[], after: string): RegExp =>
  new RegExp(`${before}(?:${alternatives.join('|')})${after}`, 'iu');

/** One of the phrases as whole words, anywhere. */
export const says = (...alternatives: string[]): RegExp =>
  build('(?<![\\p{L}\\p{N}])', alternatives, '(?![\\p{L}\\p{N}])');

/** One of the phrases as whole words, at the beginning. */
export const begins = (...alternatives: string[]): RegExp =>
  build('^[^\\p{L}\\p{N}]*', alternatives, '(?![\\p{L}\\p{N}])');

/** One of the phrases and nothing else but marks around it. */
export const isOnly = (...alternatives: string[]): RegExp =>
  build('^[^\\p{L}\\p{N}]*', alternatives, '[^\\p{L}\\p{N}]*$');

/** Before what a sentence tells its reader to do: "people who download the app" is text of the story. */
export const order = '(?<=^|\\n|[.!?:–—|] |please |here to )';

/** "Us", and not the United States. */
export const us = '(?-i:[Uu]s)';
