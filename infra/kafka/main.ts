import { parseArgs } from 'node:util';
import { startKafka } from './index.ts';

// node infra/kafka/main.ts [--folder .stemma/servers/kafka] [--port 9092] [--brokers 1|3]; runs until it is told to stop.
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.stemma/servers/kafka' },
    port: { type: 'string', default: '9092' },
    brokers: { type: 'string', default: '1' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const brokers = values.brokers === '3' ? 3 : 1;
say('starting kafka; the first time, its jars are fetched');
const servers = await startKafka({ folder: values.folder, brokers, port: Number(values.port) });
say(`kafka serves at ${servers.bootstrap.join(',')}; ctrl-c stops it`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    say('stopping kafka');
    await servers.stop();
  });
}
