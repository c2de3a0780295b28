import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig, readSupervised, redacted, settings } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: string): string => {
  const path = join(folder, 'stemma.json');
  writeFileSync(path, content);
  return path;
};
const read = (env: Record<string, string> = {}, flags = {}) => readConfig({ dataDir: '/data', env, flags });

it('needs nothing: the defaults are whole', () => {
  expect(read()).toMatchObject({
    bus: 'embedded',
    store: 'embedded',
    dataDir: '/data',
    feeds: '/data/feeds.opml',
    api: { host: '127.0.0.1' },
  });
});

it('flags win over the environment, which wins over the file', () => {
  const STEMMA_CONFIG = file('{"api":{"port":1,"host":"file"},"log":{"level":"warn"}}');
  const config = read({ STEMMA_CONFIG, STEMMA_API_PORT: '2', STEMMA_API_HOST: 'env' }, { 'api.port': '3' });
  expect(config).toMatchObject({ api: { port: 3, host: 'env' }, log: { level: 'warn' } });
});

it('a flag that is not given leaves the setting to the environment and the file', () => {
  const STEMMA_CONFIG = file('{"feeds":"/file.opml"}');
  const config = read({ STEMMA_CONFIG, STEMMA_API_PORT: '2' }, { feeds: undefined, 'api.port': undefined });
  expect(config).toMatchObject({ feeds: '/file.opml', api: { port: 2 } });
});

it('cannot be changed', () => {
  const config = read();
  expect(() => Object.assign(config.api, { port: 1 })).toThrow();
});

it.each([
  [
    'a value of the wrong kind',
    { STEMMA_API_PORT: 'many' },
    /api\.port \(STEMMA_API_PORT\) is "many" in the environment: not a number/,
  ],
  ['a variable that is no setting', { STEMMA_PROT: '1' }, /STEMMA_PROT is no setting/],
  ['an unknown bus', { STEMMA_BUS: 'pigeon' }, /bus \(STEMMA_BUS\) is "pigeon" in the environment/],
])('names %s, where it stands, and what is wrong', (_, env, message) => {
  expect(() => read(env as Record<string, string>)).toThrow(message);
});

it('names an unknown key in the file, and a file that is no JSON', () => {
  expect(() => read({ STEMMA_CONFIG: file('{"api":{"prot":1}}') })).toThrow(/api\.prot .* in the file .*stemma\.json/);
  expect(() => read({ STEMMA_CONFIG: file('{') })).toThrow(
    /stemma\.json, named by STEMMA_CONFIG, cannot be read as JSON/,
  );
  expect(() => read({ STEMMA_CONFIG: '/nowhere.json' })).toThrow(/nowhere\.json/);
});

it('shows no secret, neither when printed nor in an error', () => {
  const config = read({ STEMMA_API_KEYS: 'one, two' });
  expect(config.api.keys).toEqual(['one', 'two']);
  expect(JSON.stringify(redacted(config))).not.toMatch(/one|two/);
  expect(redacted(config)).toMatchObject({ api: { keys: '***' } });
});

it('shows that no key is set, which leaves the API open to all that reach it', () => {
  expect(redacted(read())).toMatchObject({ api: { keys: [] } });
});

it('reads a secret from a file that the environment names, and only secrets', () => {
  const path = join(folder, 'password');
  writeFileSync(path, 'from a file\n');
  expect(read({ STEMMA_KAFKA_PASSWORD_FILE: path }).kafka.password).toBe('from a file');
  expect(() => read({ STEMMA_KAFKA_PASSWORD_FILE: '/nowhere' })).toThrow(
    '/nowhere, named by STEMMA_KAFKA_PASSWORD_FILE',
  );
  expect(() => read({ STEMMA_API_PORT_FILE: path })).toThrow('STEMMA_API_PORT_FILE is no setting');
});

it('every setting says what it is for', () => {
  expect(settings().length).toBeGreaterThan(10);
  expect(settings().filter(({ about }) => !about)).toEqual([]);
});

it('takes the collector of traces from the name that OpenTelemetry gives it, unless ours is set', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318';
  expect(read().tracing.endpoint).toBeUndefined();
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT }).tracing.endpoint).toBe(OTEL_EXPORTER_OTLP_ENDPOINT);
  const STEMMA_TRACING_ENDPOINT = 'http://ours:4318';
  expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT, STEMMA_TRACING_ENDPOINT }).tracing.endpoint).toBe(STEMMA_TRACING_ENDPOINT);
});

it('knows what systemd wants to hear, and how often', () => {
  expect(readSupervised({})).toBeUndefined();
  expect(readSupervised({ NOTIFY_SOCKET: '/run/notify' })).toEqual({});
  expect(readSupervised({ NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '30000000' })).toEqual({ watchdogMs: 30_000 });
});
