import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithUs } from '../guard.ts';
import type { Jvm } from './home.ts';

/** One running broker. */
export interface Broker {
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

const readySign = /Kafka Server started/;
const readyWithinMs = 300_000;
const stopWithinMs = 8_000;

/** Starts a broker on formatted folders; resolves when it serves. Throws the end of its log when it ends or does not get ready. */
export async function startBroker({ java, classPath }: Jvm, folder: string): Promise<Broker> {
  const child = spawn(
    java,
    [
      '-Xms128m',
      '-Xmx512m',
      '-XX:+UseSerialGC',
      `-Dlog4j2.configurationFile=${join(folder, 'log4j2.properties')}`,
      '-cp',
      classPath,
      'kafka.Kafka',
      join(folder, 'server.properties'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const gone = once(child, 'exit');
  endWithUs(child);
  await ready(child, join(folder, 'server.log'), gone);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return {
    // The last broker of a quorum would wait for the others for minutes; what was acknowledged is in its log by then.
    stop: async () => {
      const overdue = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
      await end('SIGTERM');
      clearTimeout(overdue);
    },
    kill: () => end('SIGKILL'),
  };
}

async function ready(child: ChildProcess, logFile: string, gone: Promise<unknown>): Promise<void> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the broker was started without its output');
  const file = createWriteStream(logFile, { flags: 'a' });
  const last: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  for (const stream of [stdout, stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`);
      last.push(line);
      if (last.length > 20) last.shift();
      if (readySign.test(line)) resolve();
    });
  }
  const give = (why: string) => reject(new Error(`${why}; see ${logFile}\n${last.join('\n')}`));
  const timer = setTimeout(() => give('the broker is not ready in time'), readyWithinMs);
  void gone.then(() => {
    file.end();
    give('the broker ended');
  });
  await promise.catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  clearTimeout(timer);
}
