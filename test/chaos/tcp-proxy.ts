import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to a server on the loopback that can be cut. */
export interface TcpProxy {
  readonly port: number;
  /** Leads to this port from now on. */
  aim(port: number): void;
  /** Resets all connections, and every new one, for so long. */
  vanish(lastsMs: number): Promise<void>;
  /** Lets nothing through for so long; then what was sent meanwhile comes after all. */
  hang(lastsMs: number): Promise<void>;
  close(): Promise<void>;
}

export async function openTcpProxy(): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let target: number | undefined;
  let [gone, silent] = [0, 0];

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    if (silent > 0) socket.pause();
    return socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    // A connection that was refused outright; its port must not go to somebody else meanwhile.
    if (gone > 0 || target === undefined) {
      client.on('error', ignore).resetAndDestroy();
      return;
    }
    const ahead = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, ahead],
      [ahead, client],
    ] as const) {
      // By hand and not by `pipe`, which would let a paused socket flow again.
      from.on('data', (chunk) => {
        if (to.write(chunk)) return;
        from.pause();
        to.once('drain', () => silent === 0 && from.resume());
      });
      from.on('error', ignore).on('close', () => to.destroy());
      keep(from);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('this machine gave no free port');

  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: address.port,
    aim: (port) => {
      target = port;
    },
    vanish: async (lastsMs) => {
      gone += 1;
      cut();
      await sleep(lastsMs);
      gone -= 1;
    },
    hang: async (lastsMs) => {
      silent += 1;
      for (const socket of sockets) socket.pause();
      await sleep(lastsMs);
      silent -= 1;
      if (silent === 0) for (const socket of sockets) socket.resume();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

// The other side of the connection is closed with it.
const ignore = (): void => undefined;
