import { type TopicName, topics } from '@stemma/contracts';

/** Who reads what, in the order of the line; the name is the consumer group's too. */
export const consumers = [
  { name: 'cleaner', from: 'captures' },
  { name: 'deduper', from: 'articles' },
  { name: 'tagger', from: 'verdicts' },
  { name: 'indexer', from: 'stories' },
  { name: 'linker', from: 'families' },
  { name: 'ledger', from: 'fates' },
] as const satisfies readonly { name: string; from: TopicName }[];

export type ConsumerName = (typeof consumers)[number]['name'];

export const topicOf = ({ from }: { from: TopicName }): string => topics[from].name;

const place = (stage: string): number => consumers.findIndex(({ name }) => name === stage);

/** What was counted of each stage, in the order of the line. The fetcher, which reads no topic, comes first. */
export const inLine = <T>(byStage: Readonly<Record<string, T>>): [stage: string, counted: T][] =>
  Object.entries(byStage).sort(([a], [b]) => place(a) - place(b));
