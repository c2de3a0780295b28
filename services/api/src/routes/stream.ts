import { VerdictKind } from '@stemma/contracts';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Live } from '../live.ts';
import { parameters } from '../parameters.ts';

const names = z.array(z.string().min(1).max(200)).optional();

/** The live stream as the OpenAPI document describes it. */
export const stream = {
  path: '/api/stream',
  summary:
    'Stories and family changes as they happen, as Server-Sent Events: `story`, `family`, and `dropped` when you read too slowly. Send `Last-Event-ID` to hear what you missed.',
  parameters: z.object({ source: names, language: names, verdict: z.array(VerdictKind).optional() }),
} as const;

/** Serves the live stream. */
export const streaming = (live: Live) => (c: Context) => {
  const wants = parameters(stream.parameters, {}, new URL(c.req.url).searchParams);
  const headers = {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    // Kept alive after its end, the connection would hold up the end of the server.
    connection: 'close',
  };
  // HEAD is answered by the same handler; a stream that nobody reads would hold a place for ever.
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  return new Response(live.listen(wants, c.req.header('last-event-id')), { headers });
};
