import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus, Lag } from '@stemma/bus';
import type { Log } from './log.ts';
import type { Vitals } from './vitals.ts';

/** What waits before one stage. */
export interface Line {
  readonly stage: string;
  readonly topic: string;
  readonly lags: readonly Lag[];
}

const everyMs = 5_000;
// A bus that is away must not hold up a scrape; what was known last is told then.
const patienceMs = 1_000;

/**
 * What waits before the stages that have members here, as the bus last told: it is asked when somebody wants to know, and
 * every five seconds at most.
 */
export function openLines(bus: Bus, vitals: Vitals, log: Log): () => Promise<readonly Line[]> {
  let lines: readonly Line[] = [];
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const line = async (stage: string, topic: string): Promise<Line> => {
    try {
      return { stage, topic, lags: await bus.lag(stage, topic) };
    } catch (error) {
      log.warn({ stage, err: error instanceof Error ? error.message : error }, 'lag not known');
      return lines.find((known) => known.stage === stage) ?? { stage, topic, lags: [] };
    }
  };
  const ask = async (): Promise<void> => {
    const stages = new Map(vitals.members().map(({ stage, topic }) => [stage, topic]));
    lines = await Promise.all([...stages].map(([stage, topic]) => line(stage, topic)));
    askedAt = performance.now();
    asking = undefined;
  };

  return async () => {
    if (performance.now() - askedAt >= everyMs) asking ??= ask();
    if (asking) await Promise.race([asking, sleep(patienceMs, undefined, { ref: false })]);
    return lines;
  };
}
