import { once } from 'node:events';
import { createServer } from 'node:http';
import { emit } from '@stemma/pipeline';
import { afterEach, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { openTracer } from './otlp.ts';
import { runStage } from './stage.ts';
import { never, oneBatch, stored } from './testing.ts';

const cleanups: (() => unknown)[] = [];
afterEach(() => cleanups.splice(0).map((clean) => clean()));

/** A collector that keeps what it gets. */
async function collector(status = 200) {
  const requests: { url: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ url: request.url, body: Buffer.concat(await request.toArray()).toString() });
    response.writeHead(status).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const spans = () => requests.flatMap(({ body }) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
  return { endpoint: `http://127.0.0.1:${port}`, requests, spans };
}

const log = openLog({ level: 'silent' });
const traced = (traceparent: string) => stored(1, { headers: { ...stored(1).headers, traceparent } });
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

async function handle(endpoint: string, record = stored(1), fails = false) {
  const tracer = openTracer({ endpoint, service: 'stemma-copier', log, everyMs: 60_000 });
  const { runtime, published } = oneBatch([record], { tracer });
  const copier = {
    name: 'copier',
    from: 'captures' as const,
    to: ['captures' as const],
    handle: (value: Parameters<Parameters<typeof runStage<'captures'>>[0]['handle']>[0]) => {
      if (fails) throw new Error('boom');
      return emit([{ topic: 'captures' as const, value }]);
    },
  };
  await runStage(copier, runtime, never);
  await tracer.close();
  return published;
}

it('sends a span that hangs on the one before, and hands its own on', async () => {
  const { endpoint, requests, spans } = await collector();
  const published = await handle(endpoint, traced(parent));
  expect(requests).toMatchObject([{ url: '/v1/traces' }]);
  const [span] = spans();
  expect(span).toMatchObject({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    parentSpanId: 'b7ad6b7169203331',
    name: 'copier',
    kind: 5,
  });
  expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
  expect(Math.abs(Number(BigInt(span.startTimeUnixNano) / 1_000_000n) - Date.now())).toBeLessThan(60_000);
  const attributes = Object.fromEntries(span.attributes.map((a: { key: string; value: object }) => [a.key, a.value]));
  expect(attributes).toMatchObject({
    'stemma.outcome': { stringValue: 'emit' },
    'stemma.attempts': { intValue: '1' },
    'messaging.message.id': { stringValue: 'm1' },
  });
  expect(published[0]?.headers.traceparent).toBe(`00-${span.traceId}-${span.spanId}-01`);
});

it('begins a trace where there is none, the same for a message that comes twice', async () => {
  const { endpoint, spans } = await collector();
  await handle(endpoint);
  await handle(endpoint, traced('00-00000000000000000000000000000000-b7ad6b7169203331-01'));
  const [first, again] = spans();
  expect(first.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(again.traceId).toBe(first.traceId);
  expect(again.spanId).not.toBe(first.spanId);
  expect(first).not.toHaveProperty('parentSpanId');
});

it('has a span for each try of a message that fails, with what went wrong', async () => {
  const { endpoint, spans } = await collector();
  await handle(endpoint, stored(1), true);
  expect(spans().map(({ status }) => status)).toEqual(Array(3).fill({ code: 2, message: 'boom' }));
});

it.each([
  ['that refuses', async () => (await collector(503)).endpoint],
  ['that is not there', async () => 'http://127.0.0.1:1'],
])('a collector %s costs its spans only', async (_, endpoint) => {
  expect((await handle(await endpoint())).map(({ topic }) => topic)).toEqual(['stemma.captures', 'stemma.fates']);
});
