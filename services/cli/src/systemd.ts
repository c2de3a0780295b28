import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Supervised } from '@stemma/config';
import type { Health, Log } from '@stemma/runtime';

const run = promisify(execFile);
const timeoutMs = 5_000;
const readyEveryMs = 250;

/**
 * Tells systemd how this service is (sd_notify(3)): READY=1 once it is ready, WATCHDOG=1 at half of the watchdog's time for
 * as long as its loops move, STOPPING=1 when it drains. Node has no datagram sockets of the Unix kind, so `systemd-notify`
 * says it; the unit needs NotifyAccess=all. Resolves when `ended` is aborted.
 */
export async function notifySystemd(
  { watchdogMs }: Supervised,
  health: Health,
  log: Log,
  { stop, ended }: { readonly stop: AbortSignal; readonly ended: AbortSignal },
): Promise<void> {
  const say = (state: string) =>
    run('systemd-notify', [state], { timeout: timeoutMs }).catch((error: Error) =>
      log.warn({ state, err: error.message }, 'systemd was not told; the unit needs systemd-notify on its PATH'),
    );
  const becomesReady = async () => {
    const waiting = AbortSignal.any([stop, ended]);
    while (!waiting.aborted) {
      if ((await health.ready()).status === 'ok') return void (await say('READY=1'));
      await pause(readyEveryMs, waiting);
    }
  };
  const stays = async () => {
    while (watchdogMs !== undefined && !ended.aborted) {
      const { status, reasons } = health.live();
      if (status === 'ok') await say('WATCHDOG=1');
      else log.error({ reasons }, 'not alive: the watchdog is left to act');
      await pause(watchdogMs / 2, ended);
    }
  };
  const stops = async () => {
    await aborted(AbortSignal.any([stop, ended]));
    if (stop.aborted) await say('STOPPING=1');
  };
  await Promise.all([becomesReady(), stays(), stops()]);
}

const aborted = (signal: AbortSignal): Promise<unknown> => (signal.aborted ? Promise.resolve() : once(signal, 'abort'));
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
