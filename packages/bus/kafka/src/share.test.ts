import type { Stored } from '@stemma/bus';
import { expect, it, onTestFinished } from 'vitest';
import { makeShare } from './share.ts';

const record = { topic: 't', partition: 3, offset: 0, timestamp: 0, key: 'k', value: null, headers: {} } as Stored;
const never = new AbortController().signal;

it('calls for another join when the group refuses a partition, so that somebody has it', async () => {
  const subscription = { group: 'g', topic: 't', signal: never };
  const ground = {
    position: async () => 0,
    holds: async () => true,
    publish: async () => undefined,
    commit: async () => false,
    turn: <T>(act: () => Promise<T>) => act(),
    hungry: () => undefined,
    trouble: () => undefined,
  };
  const share = makeShare(
    subscription,
    async () => [],
    ground,
    () => undefined,
  );
  onTestFinished(() => share.dropAll());
  share.assign([3]);
  const [part] = share.parts();
  part?.feed({ partition: 3, records: [record], next: 1, end: 1, moved: true });
  expect(await share.freed(5_000, never)).toBe(true);
  expect(share.held()).toEqual([]);
});
