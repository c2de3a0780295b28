import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus, Stored } from '@stemma/bus';
import { ContractError } from '@stemma/contracts';
import { asServerSentEvent, isWanted, type LiveEvent, liveTopics, type Wants } from './events.ts';
import { type Listener, openListener } from './listener.ts';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';
import { tail } from './tail.ts';

/** The live stream: one reader of the topics, any number of listeners up to a limit. */
export interface Live {
  /**
   * What happens from now on, as text/event-stream; with the id of the last event that was heard also what was
   * missed since, as far as it is remembered. Throws a `Problem` when too many listen already.
   */
  listen(wants: Wants, lastHeard?: string): ReadableStream<Uint8Array>;
  /** Ends every stream and the reading. */
  close(): Promise<void>;
}

export interface LiveLimits {
  readonly listeners: number;
  /** Events that may wait for one listener; one that is slower is dropped. */
  readonly queue: number;
  /** Events that are remembered for those who come back. */
  readonly memory: number;
  /** Milliseconds between two heartbeats. */
  readonly heartbeat: number;
}

const usual: LiveLimits = { listeners: 100, queue: 256, memory: 256, heartbeat: 15_000 };
const patience = 500;

/** Opens the live stream. Nothing is read before the first listener comes. */
export function openLive(options: { bus: Bus; log: Log; limits?: Partial<LiveLimits> }): Live {
  const { bus, log } = options;
  const limits = { ...usual, ...options.limits };
  const stop = new AbortController();
  const listeners = new Set<Listener>();
  const recent = new Map<string, LiveEvent>();
  let reading: Promise<unknown> | undefined;

  const hear = (event: LiveEvent) => {
    if (recent.has(event.id)) return;
    recent.set(event.id, event);
    for (const id of recent.keys()) {
      if (recent.size <= limits.memory) break;
      recent.delete(id);
    }
    const text = asServerSentEvent(event);
    for (const listener of listeners) if (isWanted(event, listener.wants)) listener.say(text);
  };
  const start = () => {
    const beat = setInterval(() => {
      for (const listener of listeners) listener.say(': still here\n\n');
    }, limits.heartbeat).unref();
    stop.signal.addEventListener('abort', () => clearInterval(beat));
    return Promise.all(
      liveTopics.map(({ topic, event }) =>
        tail({ bus, topic, signal: stop.signal, log }, (record) => {
          const heard = understood(record, event, log);
          if (heard) hear(heard);
        }),
      ),
    );
  };

  return {
    listen(wants, lastHeard) {
      if (listeners.size >= limits.listeners) {
        const detail = `${limits.listeners} listen to the live stream already; try again later, or search instead`;
        throw new Problem(503, 'too-many-listeners', detail, { headers: { 'retry-after': '30' } });
      }
      reading ??= start();
      const listener = openListener(wants, limits.queue, () => listeners.delete(listener));
      listeners.add(listener);
      listener.say(': welcome\n\n');
      for (const event of missed(recent, lastHeard)) if (isWanted(event, wants)) listener.say(asServerSentEvent(event));
      return listener.stream;
    },
    async close() {
      stop.abort();
      for (const listener of listeners) listener.end();
      // A bus that does not hear the signal must not hold up the end.
      await Promise.race([reading, sleep(patience, undefined, { ref: false })]);
    },
  };
}

function understood(record: Stored, event: (record: Stored) => LiveEvent, log: Log): LiveEvent | undefined {
  // A compacted topic tells of what is gone by an empty message: nothing to show.
  if (record.value === null) return undefined;
  try {
    return event(record);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const { topic, partition, offset } = record;
    log.warn({ topic, partition, offset, code: error.code }, 'a live message cannot be read, it is left out');
    return undefined;
  }
}

function missed(recent: ReadonlyMap<string, LiveEvent>, lastHeard: string | undefined): readonly LiveEvent[] {
  if (lastHeard === undefined || !recent.has(lastHeard)) return [];
  return [...recent.values()].slice([...recent.keys()].indexOf(lastHeard) + 1);
}
