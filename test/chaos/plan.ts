import { arrange } from '../../services/cli/src/order.ts';
import { random } from './random.ts';

/**
 * kill     SIGKILL to a service, which is started again at once
 * stop     SIGSTOP for longer than its session lasts, then SIGCONT: a zombie that goes on with what others have by now
 * broker   SIGKILL to the broker, which is started again at once
 * store    the same to the store
 * busy     the store answers 429
 * vanish   the broker is not there: connections are reset, new ones too
 * hang     the broker falls silent: connections stand, and nothing comes through
 */
export const kinds = ['kill', 'stop', 'broker', 'store', 'busy', 'vanish', 'hang'] as const;
export type Kind = (typeof kinds)[number];

/** The workers, and how many processes there are of each. */
export type Members = Readonly<Record<'cleaner' | 'deduper' | 'tagger' | 'indexer', number>>;

/** One thing that is done to the line. */
export interface Blow {
  readonly kind: Kind;
  /** After the start of the killing. */
  readonly atMs: number;
  /** Whom `kill` and `stop` hit: one of the processes, counted through all services. */
  readonly victim: number;
  /** How long what passes lasts. */
  readonly lastsMs: number;
}

export interface PlanOptions {
  readonly seed: number;
  /** Blows in all. */
  readonly kills: number;
  /** How often each kind comes, in proportion; every kind that is named comes at least once. */
  readonly weights: Partial<Record<Kind, number>>;
  /** Processes that may be hit. */
  readonly victims: number;
  /** Mean time between two blows. */
  readonly everyMs: number;
  /** A `stop` lasts for half as long again at most. */
  readonly sessionMs: number;
  /** How long the first `vanish` lasts; everything else that passes takes 1 to 6 s. */
  readonly outageMs: number;
}

/** What is done to the line, and when: a function of the seed alone. */
export function planOf(options: PlanOptions): Blow[] {
  const { seed, kills, victims, everyMs, sessionMs, outageMs } = options;
  const next = random(seed);
  let atMs = 0;
  let vanished = false;
  const lasts = (kind: Kind): number => {
    const share = next();
    if (kind === 'stop') return sessionMs * (1.1 + 0.4 * share);
    if (kind === 'vanish' && !vanished) {
      vanished = true;
      return outageMs;
    }
    return 1_000 + 5_000 * share;
  };
  return arrange(quota(options), 'shuffled', seed)
    .slice(0, kills)
    .map((kind) => {
      // Sometimes two at once, sometimes time to recover.
      atMs += everyMs * 2 * next();
      return { kind, atMs, victim: Math.floor(next() * victims), lastsMs: lasts(kind) };
    });
}

/** So many of each kind; what rounding leaves over are kills. */
function quota({ kills, weights }: PlanOptions): Kind[] {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const rest = kinds
    .filter((kind) => kind !== 'kill' && weights[kind] !== undefined)
    .flatMap((kind) => Array<Kind>(Math.max(1, Math.round((kills * (weights[kind] ?? 0)) / all))).fill(kind));
  return [...rest, ...Array<Kind>(Math.max(0, kills - rest.length)).fill('kill')];
}
