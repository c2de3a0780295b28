import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKafka } from '../../../../infra/kafka/index.ts';
import { startOpenSearch } from '../../../../infra/opensearch/index.ts';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { ownFolder } from '../house.ts';
import { json, say } from '../out.ts';

const folder = join(ownFolder, 'servers');
const noteFile = join(folder, 'running.json');
const stopWithinMs = 30_000;

/** What runs, as `servers up` noted it. */
interface Note {
  readonly pid: number;
  readonly brokers: readonly string[];
  readonly url: string;
}

export const servers: Command = {
  name: 'servers',
  words: 'up|down|status',
  about: 'a real Kafka and a real OpenSearch on this machine, without Docker; needs a JDK (17 or newer) and Maven',
  options: { brokers: { value: 'N', about: '1 or 3 Kafka brokers; 1 unless told' } },
  async run(call) {
    const [verb = 'status'] = call.words;
    const verbs = { up, down, status };
    const act = verbs[verb as keyof typeof verbs];
    if (!act) throw new UsageError(`servers takes up, down or status, not "${verb}"`);
    if (act !== status && call.on('json'))
      throw new UsageError(
        `servers ${verb} takes no --json: it lists nothing; "stemma servers status --json" tells what runs`,
      );
    await act(call);
  },
};

/** The note of a process that is still there. */
function running(): Note | undefined {
  if (!existsSync(noteFile)) return undefined;
  const note = JSON.parse(readFileSync(noteFile, 'utf8')) as Note;
  try {
    process.kill(note.pid, 0);
    return note;
  } catch {
    return undefined;
  }
}

/** Starts both and keeps them until the signal: their processes end with this one. */
async function up(call: Call): Promise<void> {
  const already = running();
  if (already)
    throw new Error(`servers are running already, as process ${already.pid}; "stemma servers down" stops them`);
  const brokers = call.text('brokers') ?? '1';
  if (brokers !== '1' && brokers !== '3') throw new UsageError(`--brokers takes 1 or 3, not "${brokers}"`);
  say('starting Kafka and OpenSearch; the first time, Maven fetches about 110 MB');
  const kafka = await startKafka({ folder: join(folder, 'kafka'), brokers: brokers === '3' ? 3 : 1, port: 9092 });
  const opensearch = await startOpenSearch({ folder: join(folder, 'opensearch') }).catch(async (error) => {
    await kafka.stop();
    throw error;
  });
  const note: Note = { pid: process.pid, brokers: kafka.bootstrap, url: opensearch.url };
  mkdirSync(folder, { recursive: true });
  writeFileSync(noteFile, JSON.stringify(note));
  show(note);
  await new Promise<void>((done) =>
    call.signal.aborted ? done() : call.signal.addEventListener('abort', () => done()),
  );
  rmSync(noteFile, { force: true });
  await Promise.all([kafka.stop(), opensearch.stop()]);
  say('stopped');
}

const show = ({ brokers, url }: Note): void => {
  say('both serve; to use them:');
  say(`  export STEMMA_BUS=kafka STEMMA_KAFKA_BROKERS=${brokers.join(',')}`);
  say(`  export STEMMA_STORE=opensearch STEMMA_OPENSEARCH_URL=${url}`);
};

async function down(): Promise<void> {
  const note = running();
  if (!note) return say('no servers are running');
  process.kill(note.pid, 'SIGTERM');
  for (let waited = 0; running(); waited += 100) {
    if (waited > stopWithinMs) throw new Error(`process ${note.pid} does not stop; look at the logs in ${folder}`);
    await sleep(100);
  }
  say('stopped');
}

async function status(call: Call): Promise<void> {
  const note = running();
  if (call.on('json')) json({ running: note !== undefined, ...note });
  else if (note) show(note);
  else say('no servers are running; "stemma servers up" starts them');
}
