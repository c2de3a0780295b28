export { foldedWords } from './fold.ts';
export { type Lineage, openLineage, verdictOf } from './lineage.ts';
export { sketch } from './sketch.ts';
