import { createInterface } from 'node:readline/promises';
import type { Bus } from '@stemma/bus';
import { openLog, topicPlans } from '@stemma/runtime';
import type { Call, Command } from '../command.ts';
import { consumers } from '../consumers.ts';
import { UsageError } from '../errors.ts';
import { makeFolder } from '../folder.ts';
import { openBus, type Settings, settingsOf } from '../house.ts';
import { json, paint, plural, say, table, tell } from '../out.ts';
import { isThere } from '../there.ts';
import { planTopics, type Step, spread } from '../topic-plan.ts';

export const topicsCommand: Command = {
  name: 'topics',
  words: 'apply',
  about: 'make the topics, and change those that are there to what the contracts want; shows the plan first',
  options: {
    partitions: { value: 'N', about: 'partitions of every topic that is spread over several; 6 unless told' },
    yes: { about: 'apply the plan without asking' },
  },
  async run(call) {
    const [verb] = call.words;
    if (verb !== 'apply')
      throw new UsageError('topics takes apply: it shows a plan, and changes nothing before you agree');
    await plan(settingsOf(call), call);
  },
};

/** Works on the log, which is made where it is missing. */
async function onBus<T>(settings: Settings, work: (bus: Bus) => Promise<T>): Promise<T> {
  makeFolder(settings.dataDir);
  const bus = openBus(settings, openLog({ level: settings.log.level ?? 'warn' }));
  return work(bus).finally(() => bus.close());
}

const colours = { create: 'green', alter: 'yellow', leave: 'dim' } as const;

async function plan(settings: Settings, call: Call): Promise<void> {
  const wanted = spread(topicPlans(consumers), call.count('partitions', 1));
  // To look at a plan makes nothing, not even the file that the topics would be in.
  const there = isThere(settings) ? await onBus(settings, (bus) => bus.topics()) : [];
  const steps = planTopics(there, wanted);
  const todo = steps.filter((step) => step.plan !== undefined);
  if (call.on('json')) for (const { topic, action, what } of steps) json({ topic, action, what });
  else table(steps.map(({ topic, action, what }) => [paint(colours[action], action), topic, what])).forEach(say);
  const applied = todo.length > 0 && (call.on('yes') || (await agreed(todo.length, call.signal)));
  if (applied) await onBus(settings, (bus) => apply(bus, todo));
  if (call.on('json')) return json({ steps: todo.length, applied });
  if (todo.length === 0) say('every topic that can be as the contracts want it is so');
  else if (!applied) say('nothing was changed; --yes applies the plan');
  else
    say(`${plural(todo.length, 'topic')} done; restart services that ran meanwhile, so that they see new partitions`);
}

async function apply(bus: Bus, steps: readonly Step[]): Promise<void> {
  const of = (action: Step['action']) => steps.flatMap((step) => (step.action === action ? (step.plan ?? []) : []));
  await bus.ensure(of('create'));
  await bus.alter(of('alter'));
}

/** Asks whoever sits at the terminal; without one the answer is no. */
async function agreed(count: number, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test(await terminal.question(`apply to ${plural(count, 'topic')}? [y/N] `, { signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
    tell();
    return false;
  } finally {
    terminal.close();
  }
}
