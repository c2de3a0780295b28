import { parseArgs } from 'node:util';
import { startOpenSearch } from './index.ts';

// node infra/opensearch/main.ts [--folder .stemma/servers/opensearch] [--port 9201]; runs until it is told to stop.
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.stemma/servers/opensearch' },
    port: { type: 'string', default: '9201' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

say('starting opensearch; the first time, its jars are fetched');
const server = await startOpenSearch({ folder: values.folder, port: Number(values.port) });
say(`opensearch serves at ${server.url}; ctrl-c stops it`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    say('stopping opensearch');
    await server.stop();
  });
}
