import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Place } from './properties.ts';

/** What of `KafkaOptions` decides the ports. */
export interface PlaceOptions {
  readonly brokers?: number;
  readonly port?: number;
  readonly secure?: object;
  readonly advertisedPort?: number;
}

/** Ports for so many brokers: from `port` on, or free ones; the secure listeners always get free ones. */
export function findPlaces(options: PlaceOptions): Promise<Place[]> {
  const { brokers = 1, port, secure, advertisedPort } = options;
  const places = Array.from({ length: brokers }, async (_, i): Promise<Place> => {
    const fixed = port === undefined ? undefined : port + 2 * i;
    return {
      id: i + 1,
      port: fixed ?? (await freePort()),
      controllerPort: fixed === undefined ? await freePort() : fixed + 1,
      ...(secure && { securePort: await freePort() }),
      ...(i === 0 && advertisedPort !== undefined && { advertisedPort }),
    };
  });
  return Promise.all(places);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('this machine gave no free port');
  return address.port;
}
