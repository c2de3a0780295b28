import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../main.ts';

const child = fileURLToPath(new URL('./speed-alone.ts', import.meta.url));

/** Figures of one core, of generated stories of 500 words that all lie within the window of candidates. */
export interface Speed {
  readonly sketch_per_s: number;
  /** Adding a new story and asking for its family, with `indexed` in memory. */
  readonly decide_per_s: number;
  readonly decide_per_s_at_10k: number;
  /** Cost of a decision with all indexed over that with 10,000. */
  readonly decide_ratio: number;
  /** Growth of heap and array buffers over the stories indexed, after garbage collection. */
  readonly bytes_per_story: number;
  /** Seconds to decode the messages of a million sketches and take them in; in proportion where fewer are indexed. */
  readonly restore_s: number;
  readonly indexed: number;
}

/** Measures in a process of its own, with heap enough for `indexed` stories. Throws when it fails. */
export async function measureSpeed(indexed: number, say: (line: string) => void): Promise<Speed> {
  say(`speed with ${indexed.toLocaleString('en')} generated stories indexed, in a process of its own`);
  const running = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=12000', child, String(indexed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = await once(running, 'close');
  if (code !== 0) throw new Error(`the measuring process ended with ${code}; it needs up to 12 GB for a million`);
  return JSON.parse(output) as Speed;
}

/** Speed and memory with a million stories indexed. */
export const familiesSpeed: Bench = async ({ say }) => ({ ...(await measureSpeed(1_000_000, say)) });
