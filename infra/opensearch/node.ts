import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithUs } from '../guard.ts';

/** One running OpenSearch node. */
export interface Node {
  readonly port: number;
  stop(): Promise<void>;
  kill(): void;
}

export interface Launch {
  readonly java: string;
  readonly classPath: string;
  /** Configuration, data, logs and temporary files of the node. */
  readonly folder: string;
  /** The first port to try. */
  readonly port: number;
}

// The runner takes the first free port behind the one that it is given, and says which; 9299 is the last.
const portSign = /HTTP Port:\s+(\d+)/;
const readyWithinMs = 300_000;
const askEveryMs = 100;

/** Starts a node; resolves when it serves. Throws the end of what it said when it ends or does not get ready. */
export async function startNode({ java, classPath, folder, port: first }: Launch): Promise<Node> {
  const child = spawn(
    java,
    [
      '-Xms512m',
      '-Xmx768m',
      '-XX:-UsePerfData',
      // Its scripts run under a security manager, which Java has had to be asked for since version 18.
      '-Djava.security.manager=allow',
      `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
      '-cp',
      classPath,
      'org.codelibs.opensearch.runner.OpenSearchRunner',
      ...['-basePath', folder, '-numOfNode', '1', '-baseHttpPort', String(first - 1)],
      ...['-clusterName', 'stemma', '-indexStoreType', 'niofs'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  // Its end and that of its output, so that its last words are read.
  const gone = once(child, 'close');
  const kill = () => void child.kill('SIGKILL');
  endWithUs(child);
  try {
    const port = await serving(child, join(folder, 'server.log'), gone);
    return {
      port,
      kill,
      async stop() {
        child.kill('SIGTERM');
        await gone;
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Resolves to the port when the node answers there. */
async function serving(child: ChildProcess, logFile: string, gone: Promise<unknown>): Promise<number> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the node was started without its output');
  const log = createWriteStream(logFile, { flags: 'a' });
  const last: string[] = [];
  const { promise: port, resolve } = Promise.withResolvers<number>();
  for (const stream of [stdout, stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      last.push(line);
      if (last.length > 20) last.shift();
      const announced = portSign.exec(line)?.[1];
      if (announced) resolve(Number(announced));
    });
  }
  const ended = gone.then(() => {
    log.end();
    throw new Error(`OpenSearch ended before it served; see ${logFile}\n${last.join('\n')}`);
  });
  return Promise.race([ended, port.then((announced) => answering(announced, child))]);
}

async function answering(port: number, child: ChildProcess): Promise<number> {
  const health = `http://127.0.0.1:${port}/_cluster/health?wait_for_status=yellow&timeout=1s`;
  const until = Date.now() + readyWithinMs;
  for (; Date.now() < until && child.exitCode === null && child.signalCode === null; await sleep(askEveryMs)) {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return port;
  }
  throw new Error(`OpenSearch did not answer at port ${port} within ${readyWithinMs / 1_000} s`);
}
