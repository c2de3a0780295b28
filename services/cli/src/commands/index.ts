import type { Command } from '../command.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { dlq } from './dlq.ts';
import { exportCommand } from './export.ts';
import { family } from './family.ts';
import { feeds } from './feeds.ts';
import { record } from './record.ts';
import { replayCommand } from './replay.ts';
import { run } from './run.ts';
import { search } from './search.ts';
import { servers } from './servers.ts';
import { status } from './status.ts';
import { topicsCommand } from './topics.ts';
import { up } from './up.ts';
import { watch } from './watch.ts';
import { why } from './why.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  up,
  run,
  watch,
  search,
  why,
  diff,
  family,
  status,
  replayCommand,
  record,
  exportCommand,
  dlq,
  feeds,
  check,
  topicsCommand,
  servers,
];
