import type { Vitals } from './vitals.ts';

export interface HealthReport {
  readonly status: 'ok' | 'failing';
  /** Why not, for a person; none when it is `ok`. */
  readonly reasons: readonly string[];
}

/** How a process answers who watches over it. */
export interface Health {
  /** Whether every loop moves. One that does not will not by itself: start the process again. */
  live(): HealthReport;
  /** Whether it does its work at present. It may yet, or do so again: leave it alone, send nobody there. */
  ready(): Promise<HealthReport>;
}

export interface HealthOptions {
  readonly vitals: Vitals;
  /** The consumers that run here; each must have joined its group. */
  readonly stages: readonly string[];
  /** Rejects when the store does not answer; absent where no store is used. */
  readonly reachStore?: () => Promise<unknown>;
  /** Aborted when the process drains. */
  readonly stop: AbortSignal;
}

// A request to a broker that went away is given up after 30 s; a loop that waits for one still moves.
const stuckSeconds = 60;
const storePatienceMs = 2_000;
const storeKeptMs = 2_000;

export function openHealth({ vitals, stages, reachStore, stop }: HealthOptions): Health {
  const storeProblem = kept(storeKeptMs, () => (reachStore ? problemOf(reachStore()) : Promise.resolve(undefined)));
  return {
    live: () => {
      const stuck = vitals.members().filter(({ idleSeconds }) => idleSeconds > stuckSeconds);
      return report(
        stuck.map(({ stage, idleSeconds }) => `${stage}: its loop has not moved for ${Math.round(idleSeconds)} s`),
      );
    },
    ready: async () => {
      const members = vitals.members();
      const isIn = (name: string) => {
        const own = members.filter(({ stage }) => stage === name);
        return own.length > 0 && own.every(({ joined }) => joined);
      };
      const problem = await storeProblem();
      return report([
        ...(stop.aborted ? ['draining'] : []),
        ...stages.filter((stage) => !isIn(stage)).map((stage) => `${stage} has not joined its group`),
        ...(problem ? [problem] : []),
      ]);
    },
  };
}

const report = (reasons: readonly string[]): HealthReport => ({
  status: reasons.length === 0 ? 'ok' : 'failing',
  reasons,
});

/** Only the code of an error: what it says besides is for the log, not for whoever asks. */
async function problemOf(reached: Promise<unknown>): Promise<string | undefined> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(
    () => late.resolve(`the store did not answer in ${storePatienceMs / 1000} s`),
    storePatienceMs,
  );
  const asked = reached.then(
    () => undefined,
    (error) => `the store cannot be reached (${error instanceof Error && 'code' in error ? error.code : 'unknown'})`,
  );
  return Promise.race([asked, late.promise]).finally(() => clearTimeout(timer));
}

/** Asks at most once in so many ms, however often it is asked. `ask` must not reject. */
function kept<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let until = 0;
  return () => {
    if (answer === undefined || performance.now() >= until) {
      until = performance.now() + ms;
      answer = ask();
    }
    return answer;
  };
}
