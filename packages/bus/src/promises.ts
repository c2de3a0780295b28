import { describe } from 'vitest';
import { consumePromises } from './promises/consume.ts';
import { crashPromises } from './promises/crash.ts';
import type { MakeLog } from './promises/harness.ts';
import { logPromises } from './promises/log.ts';
import { memberPromises } from './promises/members.ts';
import { readPromises } from './promises/read.ts';

export type { MakeLog, TestLog } from './promises/harness.ts';

/**
 * What every bus promises, as tests; an adapter passes them all. `make` gives a log that nothing else writes to
 * during the test. Waits are for conditions, with deadlines that a slow broker can keep.
 */
export function busPromises(name: string, make: MakeLog): void {
  describe(name, { timeout: 90_000 }, () => {
    describe('the log', () => logPromises(make));
    describe('reading', () => readPromises(make));
    describe('consuming', () => consumePromises(make));
    describe('members', () => memberPromises(make));
    describe('other processes', () => crashPromises(make));
  });
}
