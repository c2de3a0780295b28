import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from '@stemma/bus';
import { readConfig } from '@stemma/config';
import type { Store } from '@stemma/store';
import { openHouse, ownFolder } from '../../services/cli/src/house.ts';
import { isService, runServices } from '../../services/cli/src/services.ts';

// A worker with a fault, in place of `stemma run`, to see that the oracle catches it:
// node faulty.ts SERVICE commit-first|no-version-check
const [service = '', fault = ''] = process.argv.slice(2);
if (!isService(service)) throw new Error(`there is no service "${service}"`);

/** Commits each batch before its outputs are out: what dies between the two loses them. */
const commitFirst = (bus: Bus): Bus => ({
  ...bus,
  consume: (subscription, settle) =>
    bus.consume(subscription, async (batch) => {
      const late = async () => {
        await sleep(1_000);
        await bus.publish(await settle(batch));
      };
      void late();
      return [];
    }),
});

/** Writes whatever comes last: what the store has that is newer goes. */
function noVersionCheck(store: Store, file: string): Store {
  const forget = new DatabaseSync(file, { timeout: 5_000 }).prepare(
    'DELETE FROM version WHERE article = ? AND observed_at > ?',
  );
  return {
    ...store,
    put: async (stories) => {
      for (const story of stories) {
        forget.run(story.article.id, story.article.observedAt);
        await store.put([story]);
      }
    },
  };
}

const house = await openHouse(readConfig({ dataDir: ownFolder }));
const { runtime, settings } = house;
const bus = fault === 'commit-first' ? commitFirst(house.bus) : house.bus;
const store = fault === 'no-version-check' ? noVersionCheck(house.store, `${settings.dataDir}/store.db`) : house.store;
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
await runServices({ ...house, bus, store, runtime: { ...runtime, bus } }, stop.signal, { [service]: 1 });
await house.close();
process.exit();
