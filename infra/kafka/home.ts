import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loggingProperties, type Place, serverProperties } from './properties.ts';
import { type Account, type Certificate, scramArguments, secureProperties } from './secure.ts';

/** How to run a program of the artifacts. */
export interface Jvm {
  readonly java: string;
  readonly classPath: string;
}

export interface HomeOptions {
  readonly account: Account | undefined;
  readonly certificate: Certificate | undefined;
  readonly properties?: Readonly<Record<string, string>>;
}

// Fixed: who lives on the loopback needs no name that nobody else has, and all brokers of a cluster need the same.
const clusterId = 'c3RlbW1hLWxvb3BiYWNrLQ';
const run = promisify(execFile);

/** Writes the settings of a broker, and formats its data folder where that is new; resolves to the folder of both. */
export async function makeHome(
  { java, classPath }: Jvm,
  parent: string,
  place: Place,
  places: readonly Place[],
  { account, certificate, properties }: HomeOptions,
): Promise<string> {
  const folder = join(parent, `broker-${place.id}`);
  const data = join(folder, 'data');
  const settings = join(folder, 'server.properties');
  await mkdir(folder, { recursive: true });
  const more = { ...(certificate && secureProperties(certificate)), ...properties };
  await writeFile(settings, serverProperties(place, places, data, more));
  await writeFile(join(folder, 'log4j2.properties'), loggingProperties);
  if (!existsSync(join(data, 'meta.properties'))) {
    const accounts = account ? scramArguments(account) : [];
    const format = ['format', '-t', clusterId, '-c', settings, ...accounts];
    await run(java, ['-cp', classPath, 'kafka.tools.StorageTool', ...format]);
  }
  return folder;
}
