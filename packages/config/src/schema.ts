import { z } from 'zod';

/** Words are coerced to numbers, so zod would complain of NaN. */
const isNotOne = ({ code }: { code?: string }) => (code === 'invalid_type' ? 'not a number' : undefined);
const whole = z.coerce.number({ error: isNotOne }).int('not a whole number');
const count = whole.min(1);
const flag = z.union([z.boolean(), z.stringbool()]);
const list = z.union([
  z.array(z.string()),
  z.string().transform((s) =>
    s
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]);

/** Every setting, its default and its meaning. Each is also an environment variable: `api.port` is STEMMA_API_PORT. */
export const schema = z.strictObject({
  dataDir: z.string().min(1).describe('where the embedded log and store keep their files'),
  bus: z.enum(['embedded', 'kafka']).default('embedded').describe('the log between the services'),
  store: z.enum(['embedded', 'opensearch']).default('embedded').describe('the indexed store'),
  feeds: z.string().min(1).optional().describe('OPML file of the feeds to follow; feeds.opml in dataDir unless set'),
  kafka: z
    .strictObject({
      brokers: list.default(['127.0.0.1:9092']).describe('host:port of brokers, comma-separated (bus: kafka)'),
      ssl: flag.default(false).describe('connect by TLS'),
      mechanism: z
        .enum(['scram-sha-256', 'scram-sha-512'])
        .optional()
        .describe('how to log in (SASL); not at all unless set'),
      username: z.string().optional().describe('name to log in with'),
      password: z.string().optional().describe('password to log in with'),
      sessionSeconds: count.default(10).describe('a member of a group that was silent for so long counts as dead'),
    })
    .prefault({}),
  opensearch: z
    .strictObject({
      url: z.url().default('http://127.0.0.1:9200').describe('address of the cluster (store: opensearch)'),
      prefix: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .default('stemma')
        .describe('what the names of its indices begin with'),
      refreshMs: count
        .default(500)
        .describe('how often new indices let searches see what was written, in milliseconds'),
      shards: count.optional().describe('primary shards of new indices; the choice of the server (1) unless set'),
      replicas: whole
        .min(0)
        .optional()
        .describe('copies of new indices beside the first; the choice of the server (1) unless set'),
      username: z.string().optional().describe('name to log in with'),
      password: z.string().optional().describe('password to log in with'),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z
        .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
        .optional()
        .describe('least severe level to log; info for services, warn for commands unless set'),
    })
    .prefault({}),
  api: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1').describe('address that the API listens on'),
      port: whole.min(0).max(65_535).default(4600).describe('port of the API; 0 takes a free one'),
      keys: list.default([]).describe('keys that callers must show, comma-separated; none: no key needed'),
    })
    .prefault({}),
  health: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1').describe('address that /livez, /readyz and /metrics listen on'),
      port: whole
        .min(0)
        .max(65_535)
        .optional()
        .describe('port of /livez, /readyz and /metrics for "stemma run"; no listener unless set, 0 takes a free one'),
    })
    .prefault({}),
  tracing: z
    .strictObject({
      endpoint: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe(
          'collector that takes OTLP over HTTP; OTEL_EXPORTER_OTLP_ENDPOINT unless set, no spans without either',
        ),
    })
    .prefault({}),
  fetch: z
    .strictObject({
      userAgent: z.string().min(1).optional().describe('how the fetcher names itself to servers'),
      everySeconds: count.default(300).describe('pause between two polls of a feed'),
      timeoutSeconds: count.default(20).describe('time that one request may take, body included'),
      maxBytes: count
        .default(10 * 1024 * 1024)
        .describe('largest body that is accepted, before and after decompression'),
      delayMs: whole.min(0).default(1000).describe('pause between two requests to one host, in milliseconds'),
      allowLoopback: flag.default(false).describe('fetch from loopback addresses too: for tests only'),
    })
    .prefault({}),
  cleaner: z
    .strictObject({
      workers: count.default(2).describe('worker threads that parse HTML'),
      timeoutSeconds: count.default(10).describe('time that one page may take'),
      heapMb: count.default(256).describe('heap that one worker thread may take'),
    })
    .prefault({}),
  deduper: z
    .strictObject({
      capacity: count.default(200_000).describe('sketches held in memory before whole days are dropped'),
    })
    .prefault({}),
});

export type Config = z.infer<typeof schema>;

/** Settings that are shown as *** wherever a configuration is printed. */
export const secret: ReadonlySet<string> = new Set(['api.keys', 'kafka.password', 'opensearch.password']);
