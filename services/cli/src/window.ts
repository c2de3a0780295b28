import type { Bus, Stored } from '@stemma/bus';
import type { Call, Option } from './command.ts';
import { UsageError } from './errors.ts';

/** Options of commands that read a topic from one time to another. */
export const windowOptions: Readonly<Record<string, Option>> = {
  since: { value: 'WHEN', about: 'from then on: 30s, 15m, 2h, 3d ago, or an ISO date' },
  until: { value: 'WHEN', about: 'up to then; ends there' },
  exit: { about: 'end at the end of the topic rather than wait for more' },
};

const units: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `2h` is two hours ago; anything else is read as a date. In ms since 1970. Throws `UsageError`. */
export function moment(given: string, now = Date.now()): number {
  const [, amount, unit = ''] = /^(\d+)([smhd])$/.exec(given) ?? [];
  if (amount !== undefined) return now - Number(amount) * (units[unit] ?? 0);
  const date = Date.parse(given);
  if (Number.isNaN(date)) throw new UsageError(`"${given}" is no time; give 30s, 15m, 2h, 3d or an ISO date`);
  return date;
}

/** The messages of a topic between `--since` and `--until`; follows the topic unless `--exit` or a past `--until` ends it. */
export async function* readWindow(
  bus: Bus,
  topic: string,
  call: Call,
  more: { tail?: number } = {},
): AsyncIterable<Stored> {
  const since = call.text('since');
  const until = call.text('until');
  const end = until === undefined ? Number.POSITIVE_INFINITY : moment(until);
  const follow = !call.on('exit') && end > Date.now();
  const deadline = follow && end !== Number.POSITIVE_INFINITY ? [AbortSignal.timeout(end - Date.now())] : [];
  const options = { follow, signal: AbortSignal.any([call.signal, ...deadline]), ...more };
  const from = since === undefined ? {} : { since: moment(since) };
  for await (const message of bus.read(topic, { ...options, ...from })) if (message.timestamp < end) yield message;
}
