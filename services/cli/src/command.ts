import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

export interface Option {
  /** How the value is shown in the help; an option without one is a switch. */
  readonly value?: string;
  readonly multiple?: true;
  readonly about: string;
}

/** What was given on the command line. */
export interface Call {
  readonly words: readonly string[];
  /** The last value given. */
  text(name: string): string | undefined;
  all(name: string): readonly string[];
  on(name: string): boolean;
  /** A whole number of at least `least`. Throws `UsageError`. */
  count(name: string, least?: number): number | undefined;
  /** Aborted by SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** What stands after the name in the help, such as `TOPIC`. */
  readonly words: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Of a command that lists nothing and so has no `--json`: what there is instead. */
  readonly plain?: string;
  run(call: Call): Promise<void>;
}

/** Options that every command takes, but `--json` where it says that it is plain. */
const common: Readonly<Record<string, Option>> = {
  'data-dir': { value: 'DIR', about: 'where the embedded log and store keep their files' },
  json: { about: 'one JSON object a line' },
  help: { about: 'this text' },
};

function optionsOf({ options, plain }: Command): Readonly<Record<string, Option>> {
  const { json, ...rest } = common;
  return { ...options, ...rest, ...(json && plain === undefined && { json }) };
}

/** The arguments of a command as a call. Throws `UsageError` naming what it does not know. */
export function parse(command: Command, args: readonly string[], signal: AbortSignal): Call {
  if (command.plain !== undefined && args.includes('--json'))
    throw new UsageError(`stemma ${command.name} takes no --json: ${command.plain}`);
  const spec = Object.fromEntries(
    Object.entries(optionsOf(command)).map(([name, { value }]) => [
      name,
      { type: value ? 'string' : 'boolean', multiple: true } as const,
    ]),
  );
  const { values, positionals } = parsed(command, args, spec);
  const all = (name: string) => (values[name] ?? []) as readonly string[];
  const count = (name: string, least = 0) => {
    const given = all(name).at(-1);
    if (given === undefined) return undefined;
    if (!/^\d+$/.test(given) || Number(given) < least)
      throw new UsageError(`--${name} takes a whole number from ${least} on, not "${given}"`);
    return Number(given);
  };
  return {
    words: positionals,
    all,
    count,
    signal,
    text: (name) => all(name).at(-1),
    on: (name) => all(name).length > 0,
  };
}

function parsed(
  command: Command,
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
  } catch (error) {
    const [message = '', aboutHyphens] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    const behind = aboutHyphens === undefined ? '' : '; words that begin with a hyphen go last, behind --';
    throw new UsageError(`${message}; "stemma ${command.name} --help" lists what it takes${behind}`);
  }
}

/** The help of one command. */
export function help(command: Command): string[] {
  const options = Object.entries(optionsOf(command));
  const left = options.map(([name, { value }]) => `  --${name}${value ? ` ${value}` : ''}`);
  const wide = Math.max(...left.map(({ length }) => length));
  return [
    `stemma ${command.name} ${command.words}`.trimEnd(),
    `  ${command.about}`,
    '',
    ...options.map(([, { about }], i) => `${(left[i] ?? '').padEnd(wide + 2)}${about}`),
  ];
}
