import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Config, schema, secret } from './schema.ts';

export type { Config } from './schema.ts';

/** A wrong setting: which, where it was set, what was wrong with it. */
export class ConfigError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConfigError';
  }
}

type Layer = Readonly<Record<string, unknown>>;
export interface Given {
  /** Directory used when no one names another. */
  readonly dataDir: string;
  /** From the command line, by path: `{ 'api.port': '0' }`. They win over the environment, which wins over the file; undefined is not given. */
  readonly flags?: Layer;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * The one reader of the environment: defaults, then the JSON file that STEMMA_CONFIG names, then STEMMA_ variables,
 * then flags. Returns it frozen, with `dataDir` and `feeds` absolute. Throws `ConfigError`.
 */
export function readConfig({ dataDir, flags = {}, env = process.env }: Given): Config & { readonly feeds: string } {
  const file = env.STEMMA_CONFIG ? readFile(env.STEMMA_CONFIG) : {};
  const layers: [string, Layer][] = [
    ['the defaults', { dataDir }],
    [`the file ${env.STEMMA_CONFIG}`, file],
    ['the environment', fromEnvironment(env)],
    ['the command line', flags],
  ];
  const config = check(layers);
  const absolute = resolve(config.dataDir);
  return freeze({ ...config, dataDir: absolute, feeds: resolve(config.feeds ?? `${absolute}/feeds.opml`) });
}

/** What systemd asks of a service that it started with `Type=notify` (sd_notify(3)); undefined where it did not. */
export interface Supervised {
  /** Within this time it wants to hear that the service is alive, in ms; absent without a watchdog. */
  readonly watchdogMs?: number;
}

export function readSupervised(env: Given['env'] = process.env): Supervised | undefined {
  if (!env?.NOTIFY_SOCKET) return undefined;
  const microseconds = Number(env.WATCHDOG_USEC ?? 0);
  return microseconds > 0 ? { watchdogMs: microseconds / 1000 } : {};
}

/** Whether `npm start` started this process: npm then hands a signal to a shell that does not pass it on. */
export const isNpmStart = (env: Given['env'] = process.env): boolean => env?.npm_lifecycle_event === 'start';

/** Every path of the schema, `api.port` and so on, with what it is for. */
export function settings(): { path: string; variable: string; about: string }[] {
  const walk = (shape: Record<string, z.core.$ZodType>, prefix: string): [string, string][] =>
    Object.entries(shape).flatMap(([name, type]) => {
      const inner = type instanceof z.ZodPrefault ? type.unwrap() : type;
      if (inner instanceof z.ZodObject) return walk(inner.shape, `${prefix}${name}.`);
      return [[`${prefix}${name}`, (type instanceof z.ZodType && type.description) || '']];
    });
  return walk(schema.shape, '').map(([path, about]) => ({ path, variable: variableOf(path), about }));
}

/** The configuration as it may be shown to anyone: secrets replaced by ***, and none where none is set. */
export function redacted(config: Config): Layer {
  const flat = settings().map(({ path }) => {
    const value = at(config, path);
    const isSet = value !== undefined && !(Array.isArray(value) && value.length === 0);
    return [path, secret.has(path) && isSet ? '***' : value];
  });
  return unflatten(Object.fromEntries(flat));
}

const variableOf = (path: string): string =>
  `STEMMA_${path
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase()}`;

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Layer {
  const known = new Map(settings().map(({ path, variable }) => [variable, path]));
  const flat: Record<string, string> = {};
  // The name that OpenTelemetry gives it in every language; ours, where it is set, wins.
  if (env.OTEL_EXPORTER_OTLP_ENDPOINT) flat['tracing.endpoint'] = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith('STEMMA_') || name === 'STEMMA_CONFIG' || value === undefined) continue;
    const path = known.get(name) ?? known.get(name.replace(/_FILE$/, ''));
    if (!path || (!known.has(name) && !secret.has(path))) {
      throw new ConfigError(`${name} is no setting; "stemma check" lists them all`);
    }
    flat[path] = known.has(name) ? value : readSecret(name, value);
  }
  return flat;
}

/** A secret may stand in a file, as container platforms hand it over: STEMMA_KAFKA_PASSWORD_FILE names it. */
function readSecret(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new ConfigError(`${path}, named by ${variable}, cannot be read`, { cause });
  }
}

function readFile(path: string): Layer {
  try {
    return flatten(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = cause instanceof Error ? cause.message : String(cause);
    const what = isMissing ? 'does not exist' : `cannot be read as JSON: ${why}`;
    throw new ConfigError(`${path}, named by STEMMA_CONFIG, ${what}`, { cause });
  }
}

function check(layers: readonly [string, Layer][]): Config {
  const given = layers.flatMap(([, layer]) => Object.entries(layer).filter(([, value]) => value !== undefined));
  const flat: Layer = Object.fromEntries(given);
  const result = schema.safeParse(unflatten(flat));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const wrong = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue.path.join('.');
    const [where] = layers.findLast(([, layer]) => layer[wrong] !== undefined) ?? ['the configuration'];
    const value = secret.has(wrong) ? '***' : JSON.stringify(flat[wrong]);
    return `${wrong} (${variableOf(wrong)}) is ${value} in ${where}: ${issue.message}`;
  });
  throw new ConfigError(lines.join('\n'));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(value: unknown, prefix = ''): Record<string, unknown> {
  if (!isGroup(value)) return { [prefix.slice(0, -1)]: value };
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => flatten(inner, `${prefix}${name}.`)));
}

function unflatten(flat: Layer): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    if (value === undefined) continue;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let group = root;
    for (const name of names) {
      const inner = group[name];
      const next = isGroup(inner) ? inner : {};
      group[name] = next;
      group = next;
    }
    group[last] = value;
  }
  return root;
}

const at = (config: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isGroup(value) ? value[name] : undefined), config);

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (isGroup(inner)) freeze(inner);
  return Object.freeze(value);
}
