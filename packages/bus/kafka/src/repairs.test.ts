import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import loggers from 'kafkajs/src/loggers/index.js';
import Connection from 'kafkajs/src/network/connection.js';
import socketFactory from 'kafkajs/src/network/socketFactory.js';
import Encoder from 'kafkajs/src/protocol/encoder.js';
import { expect, it, onTestFinished } from 'vitest';
import './repairs.ts';

/** A server that does something with each request, told how many connections there were by then. */
async function connectionTo(onRequest: (socket: Socket, request: Buffer, connection: number) => void) {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    const mine = connections;
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.on('data', (data: Buffer) => {
      for (let rest = data; rest.length > 0; rest = rest.subarray(4 + rest.readInt32BE()))
        onRequest(socket, rest, mine);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('this machine gave no free port');
  const connection = new Connection({
    host: '127.0.0.1',
    port: address.port,
    logger: loggers.createLogger({ level: 0, logCreator: () => () => undefined }),
    socketFactory: socketFactory(),
    connectionTimeout: 1_000,
    requestTimeout: 300,
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return { connection, sockets, connections: () => connections };
}

it('does not wait for ever for a connection that ends before it stands', async () => {
  const connection = new Connection({
    host: '127.0.0.1',
    port: 9,
    logger: loggers.createLogger({ level: 0, logCreator: () => () => undefined }),
    // Ends, and neither connects nor fails.
    socketFactory: () =>
      Object.assign(new PassThrough().end().resume(), { unref: () => undefined }) as unknown as Socket,
    connectionTimeout: 100,
    requestTimeout: 300,
  });
  await expect(connection.connect()).rejects.toMatchObject({ name: 'KafkaJSConnectionError' });
});

const ask = async (connection: Connection) => {
  await connection.connect();
  return connection.send({
    request: { apiKey: 3, apiVersion: 0, apiName: 'Metadata', encode: async () => new Encoder() },
    response: { decode: async (payload) => payload, parse: async (payload) => payload.toString() },
  });
};

/** With the number that the request has at bytes 8 to 11. */
function answerTo(request: Buffer, text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32BE(4 + text.length);
  return Buffer.concat([size, request.subarray(8, 12), Buffer.from(text)]);
}

it('is answered on a new connection though the one before it broke in the middle of an answer', async () => {
  const { connection } = await connectionTo((socket, request, nth) => {
    const answer = answerTo(request, 'x'.repeat(1_000));
    if (nth > 1) socket.write(answer);
    else socket.write(answer.subarray(0, 500), () => socket.resetAndDestroy());
  });
  await expect(ask(connection)).rejects.toThrow(/ECONNRESET/);
  expect(await ask(connection)).toHaveLength(1_000);
});

it('leaves a connection on which a request was never answered', async () => {
  const { connection } = await connectionTo((socket, request, nth) => {
    if (nth > 1) socket.write(answerTo(request, 'here'));
  });
  await expect(ask(connection)).rejects.toThrow(/timed out/);
  expect(await ask(connection)).toBe('here');
});

it('opens one connection for all who ask at once', async () => {
  const { connection, connections } = await connectionTo(
    (socket, request) => void socket.write(answerTo(request, 'here')),
  );
  expect(await Promise.all([1, 2, 3].map(() => ask(connection)))).toEqual(['here', 'here', 'here']);
  expect(connections()).toBe(1);
});
