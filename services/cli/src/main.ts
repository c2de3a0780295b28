import { ConfigError } from '@stemma/config';
import { type Command, help, parse } from './command.ts';
import { commands } from './commands/index.ts';
import { MismatchError, UsageError } from './errors.ts';
import { paint, say, tell } from './out.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
process.stdout.on('error', unheard);

/** A reader that goes away (`| head`) ends the command, and is no failure; a full disk is one. */
function unheard(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  complain(`the output cannot be written: ${error.message}`);
  process.exit(1);
}

function complain(message: string): void {
  tell(`${paint('red', 'stemma:', process.stderr)} ${message}`);
}

function overview(): string[] {
  const wide = Math.max(...commands.map(({ name, words }) => `${name} ${words}`.length));
  return [
    'stemma: the open news pipeline that traces every story to its source',
    '',
    ...commands.map(({ name, words, about }) => `  ${`${name} ${words}`.padEnd(wide)}  ${about}`),
    '',
    '"stemma COMMAND --help" tells what a command takes. Exit codes: 0 fine, 1 it failed, 2 wrong usage, 3 the comparison did not hold.',
  ];
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  const [about] = args;
  if (name === 'help' && about !== undefined && !about.startsWith('-')) return run([about, '--help']);
  if (name === undefined || name === 'help' || name === '--help') return overview().forEach(say);
  const command: Command | undefined = commands.find((each) => each.name === name);
  if (!command) throw new UsageError(`there is no command "${name}"; "stemma help" lists them`);
  const call = parse(command, args, stop.signal);
  if (call.on('help')) return help(command).forEach(say);
  await command.run(call);
}

function exitCode(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError) return 2;
  return error instanceof MismatchError ? 3 : 1;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = exitCode(error);
}
// What is printed is printed; a socket or timer that some library still holds must not keep a finished command alive.
process.stdout.write('', (error) => (error ? unheard(error) : process.exit()));
