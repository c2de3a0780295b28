import { once } from 'node:events';
import type { Command } from '../command.ts';
import { enterHouse } from '../there.ts';

export const exportCommand: Command = {
  name: 'export',
  words: '',
  about: 'write every article of the store, whole, one JSON object a line',
  options: {},
  async run(call) {
    const house = await enterHouse(call);
    try {
      for await (const article of house.store.all()) {
        if (call.signal.aborted) return;
        if (!process.stdout.write(`${JSON.stringify(article)}\n`)) await once(process.stdout, 'drain');
      }
    } finally {
      await house.close();
    }
  },
};
