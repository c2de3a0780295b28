/** Where one broker of a cluster listens. */
export interface Place {
  readonly id: number;
  readonly port: number;
  readonly controllerPort: number;
  /** Where it wants TLS and a password, when it has such a listener. */
  readonly securePort?: number;
  /** Where clients are told to go instead of `port`: a proxy ahead of it. */
  readonly advertisedPort?: number;
}

/** A `server.properties` file: one process as broker and controller (KRaft), every listener on the loopback. */
export function serverProperties(
  place: Place,
  places: readonly Place[],
  folder: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const replicas = places.length;
  const quorate = Math.ceil(replicas / 2);
  const own = { PLAINTEXT: place.port, ...(place.securePort && { SECURE: place.securePort }) };
  const told = { ...own, PLAINTEXT: place.advertisedPort ?? place.port };
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': place.id,
    'controller.quorum.voters': places.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(','),
    listeners: addresses({ ...own, CONTROLLER: place.controllerPort }),
    'advertised.listeners': addresses(told),
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL',
    'log.dirs': folder,
    'auto.create.topics.enable': false,
    // A value of 1 MiB with its key and headers is above the default of 1 MiB.
    'message.max.bytes': 2 * 1024 * 1024,
    'replica.fetch.max.bytes': 2 * 1024 * 1024,
    'offsets.topic.replication.factor': replicas,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': quorate,
    'share.coordinator.state.topic.replication.factor': replicas,
    'share.coordinator.state.topic.min.isr': quorate,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    // After a kill, the registration of the dead process has to time out before the new one may come.
    'broker.session.timeout.ms': 3000,
    'broker.heartbeat.interval.ms': 500,
    // A state topic is compacted while one looks on, not after 15 s.
    'log.cleaner.backoff.ms': 500,
    ...more,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

const addresses = (ports: Readonly<Record<string, number>>): string =>
  Object.entries(ports)
    .map(([name, port]) => `${name}://127.0.0.1:${port}`)
    .join(',');

/** What the servers log, on their standard output. */
export const loggingProperties = `status=error
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d %p %c{1}: %m%n
rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
logger.ready.name=kafka.server
logger.ready.level=info
logger.raft.name=org.apache.kafka.server
logger.raft.level=warn
`;
