import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { fakeBus } from '../test/fake-bus.ts';
import { fakeStore } from '../test/fake-store.ts';
import { message, room, silent, stages } from '../test/setting.ts';
import { api } from './server.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of cleanups.splice(0)) await close();
});

async function served(host = '127.0.0.1') {
  const bus = fakeBus();
  const service = await api({ store: fakeStore(room), bus, host, port: 0, stages, log: silent });
  cleanups.push(() => service.close().catch(() => undefined));
  return { bus, ...service };
}

const statusOf = (url: string, headers: Record<string, string>) =>
  new Promise((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

it('answers on a port of its own, to its own names only', async () => {
  const { url } = await served();
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect(await statusOf(`${url}/livez`, { host: 'rebound.example' })).toBe(421);
});

it('streams over a socket, sees who leaves, and closes in under two seconds with streams open', async () => {
  const { url, bus, close } = await served();
  const leaving = new AbortController();
  await fetch(`${url}/api/stream`, { signal: leaving.signal });
  leaving.abort();
  const stream = await fetch(`${url}/api/stream?source=meridian`);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  bus.append(message('stories', room.stories[0]!));
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('event: story')) text += (await reader.read()).value;
  const before = Date.now();
  cleanups.pop();
  await close();
  expect(Date.now() - before).toBeLessThan(2_000);
  expect((await reader.read()).done).toBe(true);
  expect(bus.readers()).toBe(0);
});

it('a HEAD of the stream takes no place in it', async () => {
  const { url, bus } = await served();
  expect((await fetch(`${url}/api/stream`, { method: 'HEAD' })).headers.get('content-type')).toBe('text/event-stream');
  expect(bus.readers()).toBe(0);
});

it('says so when it cannot listen', async () => {
  const { url } = await served();
  const taken = { store: fakeStore(room), bus: fakeBus(), host: '127.0.0.1', port: Number(new URL(url).port) };
  await expect(api({ ...taken, stages, log: silent })).rejects.toThrow('EADDRINUSE');
});

it('warns when everybody on the network may read', async () => {
  const said: string[] = [];
  const log = { ...silent, warn: (_: object, text: string) => said.push(text) };
  const service = await api({ store: fakeStore(room), bus: fakeBus(), host: '0.0.0.0', port: 0, stages, log });
  await service.close();
  expect(said).toEqual([expect.stringContaining('without keys')]);
});
