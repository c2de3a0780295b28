/** What the verifier weighs, in the order of its table. Shares are 0 to 1; lengths and places count coded words. */
export const featureNames = [
  'coveredMost', // of the text that is covered more: share of its words, weighted by rarity, that lie in shared runs
  'coveredLeast', // of the other
  'passagesMost', // of the text with more in long passages: the share that lies in these
  'longest', // log2 of the longest passage
  'longestShare', // the longest passage over the shorter text
  'rareKept', // log2 of how many different rare words stand in the same place of long passages
  'namesSame', // the same of names
  'numbersSame', // and of numbers
  'firstFar', // where the first long passage begins in the text where it begins later, log2
  'firstFarShare', // the same over that text's length
  'order', // share of long passages that stand in the same order in both
  'changed', // words changed in place over words of long passages
  'numbersKept', // of the numbers in long passages, the share that is the same in both
  'numbersChanged', // log2 of how many are not
  'namesKept',
  'namesChanged',
  'rareShared', // of the rare words of the text that has fewer, the share that the other has, too
  'numbersShared', // the same of all numbers
  'namesShared', // and of all names
  'openings', // of the first words of the text whose first words are found more in the other: the share found there
  'shorter', // log2 of the length of the shorter text
  'ratio', // its length over the other's
  'openingsLeast', // `openings` of the other text
  'topLeast', // of the first third of a text, weighted by rarity, the share that lies in shared runs; of the text that has less of it there
  'headlineTold', // of a headline's words, weighted by rarity, the share that the other text tells; of the headline that is told less
  'matched', // log2 of the words that stand in the same place of long passages
  'passages', // log2 of how many long passages there are
  'subjectMost', // of a headline's rare words, the share that the other text or its headline has; of the headline of which it is more
  'subjectLeast', // the same of the other
  'figures', // share of the words that are numbers, of the text with the lesser share
  'repeated', // share of the words that stood before in their text, of the text with the lesser share
  'headlineAlike', // words in common, in order, over those of the shorter headline
  'headlineSwapped', // log2 of the words of one headline in the place of words of the other
  'headlineNumbers', // how many numbers are in the place of numbers
  'headlineUntold', // how many words in the place of others neither text nor headline of the other side knows; of the side that has fewer
  'retoldTop', // of the first third of a text, stretch by stretch, the share that stands together somewhere in the other; of the text of which it is less
  'retoldOrder', // of the stretches of a text that stand together somewhere in the other, the share in order; of the text of which it is less; -1 where there are no two
  'factsMost', // of the names, numbers and rare words of a text and its headline, weighted by rarity, the share that the other side has, too; of the side of which it is more
  'factsLeast', // the same of the other side
  'newsMost', // log2 of how many different numbers and rare words at the top of a text the other side does not know; of the text that has more of them
  'newsLeast', // the same of the other text
  'topFactsMost', // `factsMost` of a headline and the top of a text alone
  'topFactsLeast', // the same of the other side
  'newsLater', // `newsMost` of the text that was said later; -1 where nobody knows which
  'newsEarlier', // of that which was said earlier
  'factsLater', // `factsMost` of the side that was said later; -1 where nobody knows which
  'factsEarlier', // of that which was said earlier
  'coveredLater', // `coveredMost` of the text that was said later; -1 where nobody knows which
  'coveredEarlier', // of that which was said earlier
  'firstLater', // where the first long passage begins in the text that was said later, over its length; -1 where nobody knows which
  'lengthLater', // log2 of the later text's length over the earlier one's; 0 where nobody knows which
  'dayTold', // whether the first weekday that each text names stands in the other: 3 it is the same, 2 each, 1 one of them, 0 neither; -1 where either names none
  'echoed', // of the rare words in shared runs, weighted by rarity, the share that stands beside them, too; of the text of which it is more
  'hours', // log2 of one and the hours between the two; 0 where they were said at one moment, or nobody knows when
  'oneHost', // 1 where both were published on one host, 0 where on two; -1 where nobody knows
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;
