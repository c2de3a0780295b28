/** A message to publish. The partition follows from `partitionKey`, or from `key` where that is missing. */
export interface Rec {
  readonly topic: string;
  readonly key: string;
  readonly partitionKey?: string;
  /** `null` deletes the key from a compacted topic. */
  readonly value: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message as the log holds it. */
export interface Stored extends Rec {
  readonly partition: number;
  readonly offset: number;
  /** Wall time at which it was appended, ms since 1970. */
  readonly timestamp: number;
}

/** Consecutive messages of one partition, in order. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly Stored[];
}

/** What a topic is to be. */
export interface TopicPlan {
  readonly name: string;
  readonly partitions: number;
  readonly retention: 'compact' | { readonly days: number };
  /** Bytes of its largest message, key and headers included; what the log takes by itself unless told. */
  readonly maxBytes?: number;
}

export interface Subscription {
  readonly group: string;
  readonly topic: string;
  /** Aborting it drains the batch in hand, commits it, leaves the group, and lets `consume` return. */
  readonly signal: AbortSignal;
  /** Most messages in a batch; 100 unless told. */
  readonly batchSize?: number;
  /** The partition is this member's now; no batch of it comes before this resolves. */
  readonly gained?: (partition: number) => Promise<void> | void;
  /** The partition is this member's no more, or never was for sure; nothing of it is committed afterwards. */
  readonly lost?: (partition: number) => void;
  /**
   * Told each time that the loop of this member comes round, which it does every few seconds, also while brokers or disk
   * are away, and may not while `gained` or `settle` are at work. `joined`: the group counts on this member.
   */
  readonly beat?: (joined: boolean) => void;
}

export interface ReadOptions {
  /** All unless told. */
  readonly partitions?: readonly number[];
  /** Only what was appended at this time or later, ms since 1970. */
  readonly since?: number;
  /** Only the last so many messages of those that are there, over all partitions by time. */
  readonly tail?: number;
  /** Go on after the end, until the signal. */
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

export interface Lag {
  readonly partition: number;
  /** The next message that the group will see. */
  readonly position: number;
  /** One past the last message. */
  readonly end: number;
  /** Appended time of the message at `position`, ms since 1970; absent when nothing waits. */
  readonly oldest?: number;
}

/**
 * The log between services. What every adapter promises is `@stemma/bus/promises`, as tests.
 * All methods reject with `BusError`.
 */
export interface Bus {
  /** Creates what is missing; leaves what is there. Publishing to an unknown topic is an error. */
  ensure(topics: readonly TopicPlan[]): Promise<void>;
  topics(): Promise<readonly TopicPlan[]>;
  /**
   * Brings topics that are there to their plans: days and sizes change, partitions are added. Rejects with `fixed`, before
   * anything is changed, where partitions would be taken away, or a state topic become another kind or the other way
   * round, and where the log cannot add partitions. Other processes may notice new partitions only when they start again.
   */
  alter(topics: readonly TopicPlan[]): Promise<void>;
  /** All of them, in order, durably, before it resolves. */
  publish(records: readonly Rec[]): Promise<void>;
  /**
   * Hands over batches as a member of a group until the signal. The records that `settle` resolves to are
   * published and the position is committed in one act. When `settle` throws, nothing is published and the batch comes again.
   */
  consume(subscription: Subscription, settle: (batch: Batch) => Promise<readonly Rec[]>): Promise<void>;
  /** Reads without joining a group and without committing; a state topic to its end, or a topic as it grows. */
  read(topic: string, options?: ReadOptions): AsyncIterable<Stored>;
  lag(group: string, topic: string): Promise<readonly Lag[]>;
  /** Sends a group back to the first message that is still there. No member may be at work. */
  rewind(group: string, topic: string): Promise<void>;
  close(): Promise<void>;
}

/** A failure with a stable code: `unknown-topic`, `too-large`, `closed`, `disk-full`, `io`, `busy`, `corrupt`, `fixed`. */
export class BusError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BusError';
    this.code = code;
  }
}
