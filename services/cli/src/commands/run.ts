import { Abandoned } from '@stemma/runtime';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { type House, openHouse, type Settings, settingsOf } from '../house.ts';
import { isService, services } from '../services.ts';
import { runWatched } from '../watched.ts';

export const run: Command = {
  name: 'run',
  words: 'SERVICE',
  about: `run one service until stopped: ${Object.keys(services).join(', ')}`,
  options: {
    members: { value: 'N', about: 'members that it brings to its group; 1 unless told' },
    feeds: { value: 'FILE', about: 'OPML file of the feeds to follow (fetcher)' },
    port: { value: 'N', about: 'port of the API (api)' },
  },
  plain: 'it lists nothing; "stemma status --json" tells the state, and the log on stderr is JSON as it is',
  async run(call) {
    const [name] = call.words;
    const names = Object.keys(services).join(', ');
    if (name === undefined) throw new UsageError(`run what? Name a service: ${names}`);
    if (!isService(name)) throw new UsageError(`there is no service "${name}"; there are ${names}`);
    const settings = settingsOf(call, { feeds: call.text('feeds'), 'api.port': call.text('port') });
    const house = await whenThere(settings, name, call.signal);
    if (!house) return;
    house.runtime.log.info({ service: name, dataDir: house.settings.dataDir }, 'started');
    try {
      await runWatched(house, call.signal, { [name]: call.count('members', 1) ?? 1 });
    } finally {
      await house.close();
    }
    house.runtime.log.info({ service: name }, 'drained and stopped');
  },
};

/** A service waits for a log that is away; undefined when it is told to stop meanwhile. */
async function whenThere(settings: Settings, name: string, patience: AbortSignal): Promise<House | undefined> {
  try {
    return await openHouse(settings, { logLevel: 'info', name: `stemma-${name}`, patience });
  } catch (error) {
    if (error instanceof Abandoned) return undefined;
    throw error;
  }
}
