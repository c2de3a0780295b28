import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Contender, raw, rawWithFates } from './kafka-copy.ts';

/** What a copy took: seconds from the first message in hand to the last commit, and processor time of its process in µs. */
export interface Took {
  readonly seconds: number;
  readonly cpuUs: number;
}
interface Errand {
  readonly name: 'raw' | 'raw_with_fates';
  readonly brokers: readonly string[];
  readonly group: string;
  readonly count: number;
}

/** In this process. */
export const here =
  (copy: Contender) =>
  async (...task: Parameters<Contender>): Promise<Took> => {
    const before = process.cpuUsage();
    const seconds = await copy(...task);
    const { user, system } = process.cpuUsage(before);
    return { seconds, cpuUs: user + system };
  };

/** The bare loops over kafkajs as anybody has it, in a process of their own: in ours, parts of it are replaced. */
export function openRaw() {
  const child = fork(fileURLToPath(import.meta.url));
  return {
    run: async (errand: Errand): Promise<Took> => {
      child.send(errand);
      const [took] = await once(child, 'message');
      return took;
    },
    close: () => void child.kill(),
  };
}

// This file is what runs in that process, too.
if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const loops = { raw, raw_with_fates: rawWithFates };
  process.on('message', async ({ name, ...task }: Errand) => process.send?.(await here(loops[name])(task)));
}
