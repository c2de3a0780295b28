import { clearLine, cursorTo } from 'node:readline';
import { type ConsumerName, consumers } from './consumers.ts';
import type { Progress } from './drain.ts';
import { duration, number, tell } from './out.ts';

/** Shows how far a replay is: one line that rewrites itself on a terminal, a line every ten seconds elsewhere. */
export function progressMeter(items: number) {
  const started = performance.now();
  /** When each consumer last got on. */
  const moved = new Map<ConsumerName, number>();
  const first = new Map<ConsumerName, number>();
  let latest: Progress | undefined;
  let shown = Number.NEGATIVE_INFINITY;

  const line = (progress: Progress): string => {
    const seconds = (performance.now() - started) / 1000;
    const done = progress.indexer.handled - (first.get('indexer') ?? 0);
    const rate = done / seconds;
    const left = Object.values(progress).reduce((most, { waiting }) => Math.max(most, waiting), 0);
    const eta = rate > 0 && left > 0 ? `, ${duration((left / rate) * 1000)} left` : '';
    return `${number(done)} of ${number(items)} captures through, ${number(Math.round(rate))}/s${eta}`;
  };

  return {
    show(progress: Progress): void {
      const before = latest;
      latest = progress;
      const now = performance.now();
      for (const { name } of consumers) {
        const { handled } = progress[name];
        if (handled !== before?.[name].handled) moved.set(name, now);
        if (!first.has(name)) first.set(name, handled);
      }
      const every = process.stderr.isTTY ? 200 : 10_000;
      if (now - shown < every) return;
      shown = now;
      if (process.stderr.isTTY) {
        cursorTo(process.stderr, 0);
        process.stderr.write(line(progress));
        clearLine(process.stderr, 1);
      } else tell(line(progress));
    },

    /** Messages a second of each stage, from the start until it handled its last. */
    rates(): { stage: ConsumerName; messages: number; perSecond: number }[] {
      if (process.stderr.isTTY) tell();
      return consumers.map(({ name }) => {
        const messages = (latest?.[name].handled ?? 0) - (first.get(name) ?? 0);
        const seconds = ((moved.get(name) ?? performance.now()) - started) / 1000;
        return { stage: name, messages, perSecond: Math.round(messages / seconds) };
      });
    },
  };
}
