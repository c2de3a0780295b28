import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { copyJars, findJava } from '../maven.ts';
import { type Broker, startBroker } from './broker.ts';
import { makeHome } from './home.ts';
import { findPlaces } from './places.ts';
import { type Account, makeCertificate } from './secure.ts';

export { findJava, type Java } from '../maven.ts';

export interface KafkaOptions {
  /** Holds configuration, data and logs; a cluster that was there goes on with its data. */
  readonly folder: string;
  readonly brokers?: 1 | 3;
  /** Of the first broker; each broker takes this and the next port, and so on. Free ports unless told. */
  readonly port?: number;
  /** Where the first broker tells clients to go: to a proxy on this port, which leads to it. Its own port unless told. */
  readonly advertisedPort?: number;
  /** Makes a second listener with TLS and SCRAM-SHA-512, for this account. Only when the folder is new. */
  readonly secure?: Account;
  /** Broker settings above ours. */
  readonly properties?: Readonly<Record<string, string>>;
}

export interface KafkaServers {
  /** `host:port` of every broker. */
  readonly bootstrap: readonly string[];
  /** The same of the second listeners, with the certificate (PEM) to trust there. */
  readonly secure?: { readonly bootstrap: readonly string[]; readonly ca: string };
  /** Ends all of them in order. */
  stop(): Promise<void>;
  /** Ends one (0 is the first), or all of them, as a power cut would. */
  kill(broker?: number): Promise<void>;
  /** Starts one again that was killed. */
  restart(broker: number): Promise<void>;
  /** What Kafka's own tool says of all groups: their state, and which member has which partition and stands where. */
  groups(): Promise<string>;
}

const kafka = '4.1.2';
const log4j = '2.25.4';
const artifacts = [
  `org.apache.kafka:kafka_2.13:${kafka}`,
  `org.apache.kafka:kafka-tools:${kafka}`,
  ...['log4j-api', 'log4j-core', 'log4j-slf4j-impl'].map((name) => `org.apache.logging.log4j:${name}:${log4j}`),
];
const run = promisify(execFile);

/**
 * Starts a Kafka cluster on this machine, from Maven Central's artifacts on the JDK; resolves when it serves.
 * Throws when Java 17 or Maven is missing, and what the broker said when it does not come up.
 */
export async function startKafka(options: KafkaOptions): Promise<KafkaServers> {
  const found = findJava();
  if (!found) throw new Error('Kafka needs Java 17 or newer and Maven on the path; install both, then try again');
  const java = { java: found.java, classPath: `${await copyJars(found, artifacts)}/*` };
  const places = await findPlaces(options);
  const folder = resolve(options.folder);
  const certificate = options.secure && (await makeCertificate(folder));
  const homeOptions = { account: options.secure, certificate, properties: options.properties ?? {} };
  const homes = await Promise.all(places.map((place) => makeHome(java, folder, place, places, homeOptions)));

  const running: (Broker | undefined)[] = await startAll(homes.map((home) => startBroker(java, home)));
  const end = async (how: keyof Broker, chosen: readonly number[]) => {
    const brokers = chosen.map((i) => running[i]);
    for (const i of chosen) running[i] = undefined;
    await Promise.all(brokers.map((broker) => broker?.[how]()));
  };
  const all = [...places.keys()];
  return {
    bootstrap: places.map(({ port }) => `127.0.0.1:${port}`),
    ...(certificate && {
      secure: { bootstrap: places.map(({ securePort }) => `127.0.0.1:${securePort}`), ca: certificate.ca },
    }),
    stop: () => end('stop', all),
    kill: (broker) => end('kill', broker === undefined ? all : [broker]),
    restart: async (broker) => {
      const home = homes[broker];
      if (!home || running[broker]) throw new Error(`broker ${broker} is not one that was killed`);
      running[broker] = await startBroker(java, home);
    },
    groups: async () => {
      const tool = 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand';
      const which = ['--bootstrap-server', `127.0.0.1:${places[0]?.port}`, '--describe', '--all-groups'];
      const ask = async (...more: string[]) =>
        (await run(java.java, ['-cp', java.classPath, tool, ...which, ...more]).catch((error) => error)).stdout;
      return `${await ask('--state')}\n${await ask()}`;
    },
  };
}

async function startAll(starting: readonly Promise<Broker>[]): Promise<Broker[]> {
  const starts = await Promise.allSettled(starting);
  const brokers = starts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = starts.find((each) => each.status === 'rejected');
  if (!failed) return brokers;
  await Promise.all(brokers.map(({ kill }) => kill()));
  throw failed.reason;
}
