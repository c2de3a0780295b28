import type { Bus } from '@stemma/bus';
import type { Store } from '@stemma/store';
import { type Context, Hono } from 'hono';
import { keyed, knownHost, readOnly, secured } from './guard.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import { openapi } from './openapi.ts';
import type { Health, Operation, Sight } from './operation.ts';
import { type PageFile, pageFiles } from './page.ts';
import { Problem, problemOf, problemResponse } from './problem.ts';
import { queues, type StageName } from './queues.ts';
import { operations } from './routes/index.ts';
import { stream, streaming } from './routes/stream.ts';
import { shared } from './shared.ts';
import { sourceStates } from './states.ts';

export interface Deps {
  readonly store: Store;
  readonly bus: Bus;
  readonly live: Live;
  readonly log: Log;
  readonly stages: readonly StageName[];
  /** Without any, everybody may read. */
  readonly keys?: readonly string[];
  /** Whether a Host header names this service; everything does unless told. */
  readonly isOurs?: (host: string) => boolean;
  /** In the Prometheus text format. */
  readonly metrics?: () => Promise<string>;
  /** Fine for as long as it answers, unless told. */
  readonly health?: Health;
  readonly banner?: string;
}

// Both ask the bus, which is work there: many consoles may look, one question goes out.
const queuesKept = 2_000;
const statesKept = 5_000;

/** The API and its console as a Hono app: no socket, no timer, so that a test can ask it with `app.request()`. */
export function routes(deps: Deps): Hono {
  const sight: Sight = {
    store: deps.store,
    states: shared(statesKept, () => sourceStates(deps.bus, deps.log)),
    queues: shared(queuesKept, () => queues(deps.bus, deps.stages)),
    health: deps.health ?? answeringIsFine,
    ...(deps.banner !== undefined && { banner: deps.banner }),
  };
  const app = new Hono();
  app.use(secured, readOnly);
  if (deps.isOurs) app.use(knownHost(deps.isOurs));
  if (deps.keys && deps.keys.length > 0) app.use('/api/*', keyed(deps.keys));
  for (const operation of operations) app.get(operation.path, answering(operation, sight));
  app.get(stream.path, streaming(deps.live));
  app.get('/metrics', measuring(deps.metrics));
  app.get('/openapi.json', (c) => c.json(openapi()));
  for (const [path, file] of pageFiles()) app.get(path, (c) => serving(c, file));
  app.notFound((c) => problemResponse(new Problem(404, 'not-found', `nothing is at ${c.req.path}; see /openapi.json`)));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.cause !== undefined && problem.status >= 500) {
      deps.log.error({ path: c.req.path, code: problem.code, error: String(problem.cause) }, 'a request failed');
    }
    return problemResponse(problem);
  });
  return app;
}

const answering = (operation: Operation, sight: Sight) => async (c: Context) => {
  const answer = await operation.perform(c.req.param(), new URL(c.req.url).searchParams, sight);
  const status = operation.isUnavailable?.(answer) ? 503 : 200;
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } });
};

const fine = { status: 'ok', reasons: [] } as const;
const answeringIsFine: Health = { live: () => fine, ready: async () => fine };

const measuring = (metrics: Deps['metrics']) => async (c: Context) => {
  if (metrics === undefined) throw new Problem(404, 'not-found', 'no metrics are kept here; start with metrics on');
  return c.text(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
};

const serving = (c: Context, { body, headers }: PageFile) =>
  c.req.header('if-none-match') === headers.etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
