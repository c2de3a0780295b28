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
export { type Explanation, explain } from './explain.ts';
export { foldedWords } from './fold.ts';
export { type Lineage, openLineage } from './lineage.ts';
export { sketch } from './sketch.ts';
export { verdictOf } from './verdict.ts';
export { apartBy, type Linkage, type Lookups, linkageOf, type Objected, objectionOf, sharedLookups } from './why.ts';
