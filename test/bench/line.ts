import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../stemma.ts';
import { dataFolder } from './data.ts';
import type { Bench } from './main.ts';

/** Resident memory of a process in MB, from /proc; NaN where there is none. */
function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

const mean = (values: readonly number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** The whole line, embedded, one process: items a second, the rate of each stage, memory in each quarter of the run. */
export const line: Bench = async ({ data, say }) => {
  const path = dataFolder(data, 'stream');
  const dir = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    say(`replaying ${path}`);
    const running = start(['replay', path, '--data-dir', dir, '--json']);
    const memory: number[] = [];
    const sampling = setInterval(() => memory.push(residentMb(running.child.pid)), 100);
    const { code, stdout, stderr } = await running.ended;
    clearInterval(sampling);
    if (code !== 0) throw new Error(stderr);
    const { items, articles, families, hash, seconds, rates } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    const samples = memory.filter((mb) => !Number.isNaN(mb));
    const quarter = (n: number) => mean(samples.slice((n * samples.length) / 4, ((n + 1) * samples.length) / 4));
    const perStage = Object.fromEntries(
      Object.entries(rates as Record<string, number>).map(([stage, rate]) => [`${stage}_per_s`, rate]),
    );
    return {
      items,
      articles,
      families,
      hash,
      seconds,
      stories_per_s: Math.round(items / seconds),
      ...perStage,
      ...Object.fromEntries([0, 1, 2, 3].map((n) => [`rss_mb_quarter_${n + 1}`, quarter(n)])),
      rss_mb_max: Math.round(Math.max(...samples)),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
