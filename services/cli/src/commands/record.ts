import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { decode, topics } from '@stemma/contracts';
import type { Command } from '../command.ts';
import { openHouse, settingsOf } from '../house.ts';
import { json, plural, tell } from '../out.ts';
import { readWindow, windowOptions } from '../window.ts';

export const record: Command = {
  name: 'record',
  words: '[FILE]',
  about: 'write captures to a cassette, or to stdout, until stopped',
  options: { ...windowOptions, source: { value: 'ID', multiple: true, about: 'only this source; may be repeated' } },
  async run(call) {
    const [file] = call.words;
    const house = await openHouse(settingsOf(call));
    // `wx`: a cassette is evidence, so one that is there is never written over.
    const out = file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx' });
    const sources = new Set(call.all('source'));
    let count = 0;
    try {
      for await (const message of readWindow(house.bus, topics.captures.name, call)) {
        if (message.value === null) continue;
        const capture = decode('captures', message);
        if (sources.size > 0 && !sources.has(capture.source)) continue;
        out.write(`${JSON.stringify(capture)}\n`);
        count += 1;
      }
    } finally {
      await house.close();
      if (file !== undefined) await finished(out.end());
    }
    if (file === undefined) return;
    if (call.on('json')) json({ captures: count, file });
    else tell(`${plural(count, 'capture')} in ${file}`);
  },
};
