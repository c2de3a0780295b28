import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { KafkaJSConnectionError } from 'kafkajs/src/errors.js';
import Connection from 'kafkajs/src/network/connection.js';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

// What is wrong in the connections of kafkajs 2.2.4, mended in place. Each has a test that fails without it.

// Each connection looks for pending requests again and again, by a timer whose delay is hugely negative: Node makes it
// 1 ms, warns, and spends 3 % of a core on it. There is nothing to look for while none is pending.
const { scheduleCheckPendingRequests } = RequestQueue.prototype;
RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
};

// Each connection looks ten times a second whether a request has waited too long: with the four that a consumer has that was most of what it cost
// while nothing came. Timeouts are of seconds, so once a second is enough.
// It ends itself alone with its connection: the timer of requests that wait to be sent may belong to the next one already.
RequestQueue.prototype.scheduleRequestTimeoutCheck = function (this: RequestQueue) {
  if (!this.enforceRequestTimeout) return;
  this.destroy();
  this.requestTimeoutIntervalId = setInterval(
    () => {
      for (const request of this.inflight.values())
        if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
      if (!this.isConnected()) clearInterval(this.requestTimeoutIntervalId);
    },
    Math.min(this.requestTimeout, checkEveryMs),
  );
};
const checkEveryMs = 1_000;

const { connect, send } = Connection.prototype;
const connecting = new WeakMap<Connection, Promise<unknown>>();
const sizeBytes = 4;

/** All that waits on it fails; resolves when it is closed, so that who asks next has a new one. */
async function cut(socket: Socket, error: Error): Promise<void> {
  if (socket.destroyed) return;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.destroy(error);
  await closed;
}

/** Rejects when a connection has not come about long after it should have: one that ends before it stands tells nobody. */
async function overdue(connectionTimeout: number): Promise<never> {
  await setTimeout(connectionTimeout + graceMs, undefined, { ref: false });
  throw new KafkaJSConnectionError('Connection timeout');
}
const graceMs = 500;

// What came of an answer before a connection broke is taken for the beginning of the first answer of the next one, and
// from there on nothing fits: every request times out, for ever. And who asks while somebody else has it connect opens
// a second socket; the first is forgotten and stays.
Connection.prototype.connect = function (this: Connection) {
  const underWay = connecting.get(this);
  if (underWay) return underWay;
  if (this.isConnected()) return Promise.resolve(true);
  this.chunks = [];
  this.bytesBuffered = 0;
  this.bytesNeeded = sizeBytes;
  const attempt = Promise.race([connect.call(this), overdue(this.connectionTimeout)]);
  const connected = attempt.finally(() => connecting.delete(this));
  connecting.set(this, connected);
  return connected;
};

// After a request that was never answered the connection is still used, though a broker whose machine is gone says
// nothing on it any more: each request after that waits in vain as well, until the system gives up, after a quarter of an hour.
Connection.prototype.send = async function <T>(this: Connection, wanted: Parameters<typeof send<T>>[0]): Promise<T> {
  try {
    return await send.call<Connection, [typeof wanted], Promise<T>>(this, wanted);
  } catch (error) {
    if (error instanceof Error && error.name === 'KafkaJSRequestTimeoutError') await cut(this.socket, error);
    throw error;
  }
};
