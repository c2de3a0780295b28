import { statSync } from 'node:fs';
import type { Call } from './command.ts';
import { files, type House, openHouse, type Settings, settingsOf } from './house.ts';

/** Opens what is there already, for a command that reads. Throws, and makes nothing, where nothing is. */
export async function enterHouse(call: Call): Promise<House> {
  const settings = settingsOf(call);
  if (isThere(settings)) return openHouse(settings);
  throw new Error(
    `there is nothing in ${settings.dataDir}: no log.db and no store.db; name the folder of the services with --data-dir or STEMMA_DATA_DIR, or start them there with "stemma up"`,
  );
}

/** Whether there is anything to read. What servers keep is not looked for: they say themselves when they are away. */
export const isThere = ({ bus, store, dataDir }: Settings): boolean =>
  bus !== 'embedded' || store !== 'embedded' || isFile(files.log(dataDir)) || isFile(files.store(dataDir));

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
