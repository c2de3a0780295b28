import { setTimeout } from 'node:timers/promises';
import { BusError } from '@stemma/bus';

// The errors of kafkajs that say "not now" though they are not marked so.
const passing = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSBrokerNotFound',
  'KafkaJSTimeout',
  'KafkaJSLockTimeout',
]);
const firstPauseMs = 50;
const longestPauseMs = 1_000;

/** The protocol's name of an error, such as `UNKNOWN_MEMBER_ID`; undefined for what no broker said. */
export function typeOf(error: unknown): string | undefined {
  const root = rootOf(error);
  return root instanceof Error && 'type' in root && typeof root.type === 'string' ? root.type : undefined;
}

/** What kafkajs says, as an error of the port. What the outside is not to blame for is returned as it is. */
export function busError(what: string, error: unknown): unknown {
  const root = rootOf(error);
  if (!(root instanceof Error) || root instanceof BusError) return root;
  const say = (code: string, more: string) => new BusError(code, `${what}: ${more}`, { cause: error });
  switch (typeOf(error)) {
    case 'UNKNOWN_TOPIC_OR_PARTITION':
    case 'INVALID_TOPIC_EXCEPTION':
      return say('unknown-topic', 'the brokers know no such topic; ensure it first');
    case 'MESSAGE_TOO_LARGE':
    case 'RECORD_LIST_TOO_LARGE':
      return say('too-large', 'the broker takes no message of that size; see max.message.bytes of the topic');
  }
  const { name, message } = root;
  // A connection that failed for its certificate fails so again.
  if ('code' in root && /CERT|SIGNATURE|^ERR_/.test(String(root.code))) {
    return say('io', `no safe connection to the brokers (${message}); check the certificates`);
  }
  // Said without a name, to who asks in the moment between a connection and the first thing that is known of its broker.
  const early = message === 'Broker not connected';
  if (early || passing.has(name) || ('retriable' in root && root.retriable === true)) {
    return say('busy', `the brokers do not answer as they should (${message}); try again`);
  }
  if (!name.startsWith('KafkaJS')) return root;
  return say('io', `the brokers refuse it (${message}); check their configuration, ours, and the permissions`);
}

/** Whether waiting may help: the same attempt is worth repeating. */
export const passes = (error: unknown): error is BusError => error instanceof BusError && error.code === 'busy';

export interface Patience {
  /** How long to go on trying. */
  readonly patienceMs: number;
  /** Aborts when the bus closes. */
  readonly closing: AbortSignal;
}

/** Repeats what fails for a reason that passes, until it works or the patience ends; throws `BusError`. */
export async function patiently<T>({ patienceMs, closing }: Patience, what: string, act: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
    try {
      return await act();
    } catch (error) {
      const said = busError(what, error);
      if (!passes(said) || closing.aborted || performance.now() + pauseMs > until) throw said;
      await pause(pauseMs, closing);
    }
  }
}

/** Waits; less when the signal aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);

/** The growing pause after so many failures in a row. */
export const pauseAfter = (failures: number): number => Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));

// kafkajs wraps what a broker said once more at each place that repeats it.
function rootOf(error: unknown): unknown {
  if (error instanceof BusError) return error;
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  // What it gathers of several topics: one of those that tell something.
  if (root instanceof Error && 'errors' in root && Array.isArray(root.errors)) {
    return root.errors.find(({ type }) => type !== 'TOPIC_ALREADY_EXISTS') ?? root;
  }
  return root;
}
