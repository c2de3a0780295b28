import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@stemma/config';
import type { Capture } from '@stemma/contracts';
import { afterEach, expect, it, vi } from 'vitest';
import { readRecording } from './cassette.ts';
import { openHouse } from './house.ts';
import { play } from './player.ts';
import { runWatched } from './watched.ts';

// Conditions are waited for; a machine that is short of time may take long.
const patience = { timeout: 60_000, interval: 50 };
const newsroom = fileURLToPath(new URL('../../../test/fixtures/newsroom/cassette.jsonl', import.meta.url));
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function server(listener?: RequestListener) {
  const own = createServer(listener).listen(0, '127.0.0.1');
  await once(own, 'listening');
  const address = own.address();
  return { own, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

async function freePort(): Promise<number> {
  const { own, port } = await server();
  own.close();
  await once(own, 'close');
  return port;
}

interface Sent {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** A collector of traces that keeps the spans. */
async function collector() {
  const spans: Sent[] = [];
  const { own, port } = await server(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    spans.push(...body.resourceSpans[0].scopeSpans[0].spans);
    response.end('{}');
  });
  cleanups.push(() => own.close());
  return { spans, endpoint: `http://127.0.0.1:${port}` };
}

async function firstCaptures(count: number): Promise<Capture[]> {
  const captures: Capture[] = [];
  for await (const capture of readRecording(newsroom)) {
    captures.push(capture);
    if (captures.length === count) break;
  }
  return captures;
}

/** The line from cleaner to store, in one process that is watched over. */
async function running(endpoint: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'stemma-watched-'));
  cleanups.push(() => rmSync(dataDir, { recursive: true }));
  const port = await freePort();
  const flags = { 'tracing.endpoint': endpoint, 'health.port': port, 'log.level': 'silent' };
  const house = await openHouse(readConfig({ dataDir, env: {}, flags }));
  const stop = new AbortController();
  const ended = runWatched(house, stop.signal, { cleaner: 1, deduper: 1, tagger: 1, indexer: 1 });
  const end = async () => {
    stop.abort();
    await ended;
    await house.close();
  };
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { house, end, get };
}

it('is watched over from the first capture to the story: health, metrics, and one trace through all stages', async () => {
  const { spans, endpoint } = await collector();
  const { house, end, get } = await running(endpoint);
  await vi.waitFor(async () => expect(await get('/readyz')).toMatchObject({ status: 200 }), patience);
  expect((await get('/livez')).status).toBe(200);

  await play(await firstCaptures(3), {
    bus: house.bus,
    clock: { set: () => {} },
    signal: new AbortController().signal,
  });
  await vi.waitFor(async () => expect((await house.store.counts()).articles).toBe(3), patience);

  const metrics = await vi.waitFor(async () => {
    const { text } = await get('/metrics');
    expect(text).toContain('stemma_end_to_end_seconds_count 3');
    return text;
  }, patience);
  expect(Number(/stemma_end_to_end_seconds_sum (\S+)/.exec(metrics)?.[1])).toBeLessThan(60);
  expect(metrics).toContain('stemma_fates_total{stage="indexer",outcome="emit",reason=""} 3');
  expect(metrics).toMatch(
    /kafka_consumergroup_lag\{consumergroup="cleaner",topic="stemma.captures",partition="0"\} \d/,
  );
  expect(metrics).toContain('stemma_ready 1');
  expect(metrics).toContain('process_resident_memory_bytes');
  await end();

  const traces = Map.groupBy(spans, ({ traceId }) => traceId);
  expect(traces.size).toBe(3);
  for (const trace of traces.values()) {
    // A message may come again: then a stage has two spans in the same trace.
    let parents: (string | undefined)[] = [undefined];
    for (const name of ['cleaner', 'deduper', 'tagger', 'indexer']) {
      const stage = trace.filter((span) => span.name === name);
      expect(stage).not.toEqual([]);
      for (const { parentSpanId } of stage) expect(parents).toContain(parentSpanId);
      parents = stage.map(({ spanId }) => spanId);
    }
  }
}, 180_000);
