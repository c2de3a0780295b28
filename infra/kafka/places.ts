import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Place } from './properties.ts';

/** Ports for so many brokers: from `port` on, or free ones; the secure listeners always get free ones. */
export function findPlaces(brokers: number, port: number | undefined, secure: boolean): Promise<Place[]> {
  const places = Array.from({ length: brokers }, async (_, i): Promise<Place> => {
    const fixed = port === undefined ? undefined : port + 2 * i;
    return {
      id: i + 1,
      port: fixed ?? (await freePort()),
      controllerPort: fixed === undefined ? await freePort() : fixed + 1,
      ...(secure && { securePort: await freePort() }),
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
