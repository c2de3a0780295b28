import type { TopicName, Value } from '@stemma/contracts';

/** A value on its way to a topic. */
export type Emission<O extends TopicName> = { [T in O]: { readonly topic: T; readonly value: Value<T> } }[O];

/** Why: a short stable code for counting, and the particulars for a person. */
export interface Why {
  readonly reason: string;
  readonly detail?: string;
}

/** What a stage says of one message. It says so; only the runtime performs it. */
export type Outcome<O extends TopicName = never> =
  | ({ readonly kind: 'emit'; readonly out: readonly Emission<O>[] } & Partial<Why>)
  | ({ readonly kind: 'drop' } & Why)
  | ({ readonly kind: 'reject' } & Why);

/** What a stage may know beside its message. Values, not services: `handle` stays a plain function. */
export interface Context {
  /** The present, or the recorded present in a replay. */
  readonly now: Date;
  /** Aborted when the service must stop. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** What a stage remembers, as a view of a state topic, a partition at a time. */
export interface Memory<M extends TopicName> {
  readonly topic: M;
  /** The partition is ours from now on: start from nothing. */
  open(partition: number): void;
  /** One remembered value, at restore. */
  learn(partition: number, value: Value<M>): void;
  /** The partition is not ours any more. */
  forget(partition: number): void;
}

/** One message in, an outcome out. */
export interface Stage<I extends TopicName, O extends TopicName> {
  readonly name: string;
  readonly from: I;
  readonly to: readonly O[];
  readonly memory?: Memory<TopicName>;
  /** How many messages of a batch may be in hand at once; 1 unless told. Outputs keep the order of the inputs. */
  readonly concurrency?: number;
  handle(value: Value<I>, context: Context & { readonly partition: number }): Outcome<O> | Promise<Outcome<O>>;
}

/** The end of a line: writes a batch, and says what became of each message, in order. */
export interface Sink<I extends TopicName> {
  readonly name: string;
  readonly from: I;
  /** Keeps no fates of its own: set for the sink of the ledger itself, which would otherwise never end. */
  readonly silent?: boolean;
  write(values: readonly Value<I>[], context: Context): Outcome[] | Promise<Outcome[]>;
}

export const emit = <O extends TopicName>(out: readonly Emission<O>[], why?: Why): Outcome<O> => ({
  kind: 'emit',
  out,
  ...why,
});
export const drop = (reason: string, detail?: string): Outcome => ({ kind: 'drop', reason, ...(detail && { detail }) });
export const reject = (reason: string, detail?: string): Outcome => ({
  kind: 'reject',
  reason,
  ...(detail && { detail }),
});

/** Something outside is away (a store, a network): the same message is tried again until it is back. */
export class Unavailable extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`${what} is not available`, options);
    this.name = 'Unavailable';
  }
}
