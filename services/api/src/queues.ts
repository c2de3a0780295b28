import { type Bus, BusError } from '@stemma/bus';

/** A stage of the line, as the status page knows it. */
export interface StageName {
  readonly name: string;
  readonly group: string;
  readonly topic: string;
}

/** How many messages wait; `null` where that could not be found out, and why. */
export interface Waiting {
  readonly waiting: number | null;
  /** When the oldest of them was appended. */
  readonly oldest?: string;
  readonly problem?: string;
}

export interface Queues {
  readonly stages: readonly (StageName & Waiting)[];
  /** What could not be handled, per dead-letter topic, and was not sent again. */
  readonly deadLetters: readonly ({ readonly topic: string } & Waiting)[];
}

// The group whose position says which dead letters have been sent again (`stemma redrive`).
const redrive = 'redrive';

/** What waits before every stage and in every dead-letter topic. Rejects when the bus cannot name its topics. */
export async function queues(bus: Bus, stages: readonly StageName[]): Promise<Queues> {
  const dead = (await bus.topics()).map((topic) => topic.name).filter((name) => name.endsWith('.dlq'));
  const [before, letters] = await Promise.all([
    Promise.all(stages.map(async (stage) => ({ ...stage, ...(await waiting(bus, stage.group, stage.topic)) }))),
    Promise.all(dead.map(async (topic) => ({ topic, ...(await waiting(bus, redrive, topic)) }))),
  ]);
  return { stages: before, deadLetters: letters };
}

async function waiting(bus: Bus, group: string, topic: string): Promise<Waiting> {
  try {
    const lags = await bus.lag(group, topic);
    const oldest = Math.min(...lags.flatMap((lag) => lag.oldest ?? []));
    return {
      waiting: lags.reduce((sum, lag) => sum + (lag.end - lag.position), 0),
      ...(Number.isFinite(oldest) && { oldest: new Date(oldest).toISOString() }),
    };
  } catch (error) {
    // A topic that is not there yet holds nothing; one line that cannot be read must not hide the others.
    if (error instanceof BusError && error.code === 'unknown-topic') return { waiting: 0 };
    return { waiting: null, problem: error instanceof BusError ? error.code : 'unknown' };
  }
}
