import { setTimeout as sleep } from 'node:timers/promises';
import { orAborted } from './abort.ts';
import { WebError } from './errors.ts';

interface Host {
  /** Resolves when everyone who came before is done. */
  tail: Promise<unknown>;
  waiting: number;
  /** No request before this, in ms of the monotonic clock. */
  freeAt: number;
  /** No request before this, in ms since 1970: the host said so. */
  restsUntil: number;
}

/** One request at a time per host, and a pause after each. */
export interface Pace {
  /** Runs `act` when it is its turn. Throws `WebError` `host-busy` while the host rests. */
  turn<T>(url: URL, signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T>;
  /** The host of this address wants to be left alone until then. */
  rest(url: URL, until: Date): void;
}

// Above this many hosts, those that owe nothing are forgotten.
const manyHosts = 2_000;

export function openPace(options: { delayMs: number; now: () => Date }): Pace {
  const hosts = new Map<string, Host>();

  function hostOf(url: URL): Host {
    const known = hosts.get(url.host);
    if (known) return known;
    if (hosts.size >= manyHosts) forgetIdle();
    const host: Host = { tail: Promise.resolve(), waiting: 0, freeAt: 0, restsUntil: 0 };
    hosts.set(url.host, host);
    return host;
  }

  function forgetIdle(): void {
    for (const [name, host] of hosts) {
      const owed = Math.max(host.freeAt - performance.now(), host.restsUntil - options.now().getTime());
      if (host.waiting === 0 && owed <= 0) hosts.delete(name);
    }
  }

  async function when(url: URL, host: Host, signal: AbortSignal | undefined): Promise<void> {
    if (host.restsUntil > options.now().getTime()) {
      const retryAt = new Date(host.restsUntil);
      throw new WebError('host-busy', url.href, `the host asked for rest until ${retryAt.toISOString()}`, { retryAt });
    }
    const pause = host.freeAt - performance.now();
    if (pause > 0) await sleep(pause, undefined, signal && { signal });
  }

  return {
    async turn(url, signal, act) {
      const host = hostOf(url);
      const before = host.tail;
      const mine = Promise.withResolvers<void>();
      host.tail = mine.promise;
      host.waiting += 1;
      try {
        await orAborted(before, signal);
        await when(url, host, signal);
        return await act().finally(() => {
          host.freeAt = performance.now() + options.delayMs;
        });
      } finally {
        host.waiting -= 1;
        // After those before me, even where I did not wait for them.
        before.then(() => mine.resolve());
      }
    },
    rest(url, until) {
      const host = hostOf(url);
      host.restsUntil = Math.max(host.restsUntil, until.getTime());
    },
  };
}
