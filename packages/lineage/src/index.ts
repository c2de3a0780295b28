export { windowMs } from './compare.ts';
export {
  diff,
  diffTexts,
  diffWords,
  keptShare,
  type Piece,
  type Span,
  type Word,
  type WordRange,
  wordsOf,
} from './diff/index.ts';
export { type TakeUp, takeUp } from './diff/take-up.ts';
export { foldedWords } from './fold.ts';
export { type Explanation, explain, type Lineage, openLineage, verdictOf } from './lineage.ts';
export { sketch } from './sketch.ts';
export { apartBy, type Linkage, type Lookups, linkageOf, type Objected, objectionOf, sharedLookups } from './why.ts';
