import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { decode, topics } from '@stemma/contracts';
import type { Call, Command } from '../command.ts';
import { unwritten } from '../errors.ts';
import type { House } from '../house.ts';
import { json, plural, tell } from '../out.ts';
import { enterHouse } from '../there.ts';
import { readWindow, windowOptions } from '../window.ts';

export const record: Command = {
  name: 'record',
  words: '[FILE]',
  about: 'write captures to a cassette, or to stdout, until stopped',
  options: { ...windowOptions, source: { value: 'ID', multiple: true, about: 'only this source; may be repeated' } },
  async run(call) {
    const [file] = call.words;
    const house = await enterHouse(call);
    try {
      if (file === undefined) {
        await copy(house, call, process.stdout);
        return;
      }
      const count = await copyToFile(house, call, file);
      if (call.on('json')) json({ captures: count, file });
      else tell(`${plural(count, 'capture')} in ${file}`);
    } finally {
      await house.close();
    }
  },
};

async function copyToFile(house: House, call: Call, file: string): Promise<number> {
  // `wx`: a cassette is evidence, so one that is there is never written over.
  const handle = await open(file, 'wx').catch((error: unknown) => {
    throw unwritten(file, error);
  });
  const out = handle.createWriteStream();
  try {
    return await copy(house, call, out);
  } finally {
    await finished(out.end());
  }
}

/** Writes the captures that are asked for, one JSON object a line; returns how many. */
async function copy({ bus }: House, call: Call, out: Writable): Promise<number> {
  const sources = new Set(call.all('source'));
  let count = 0;
  for await (const message of readWindow(bus, topics.captures.name, call)) {
    if (message.value === null) continue;
    const capture = decode('captures', message);
    if (sources.size > 0 && !sources.has(capture.source)) continue;
    out.write(`${JSON.stringify(capture)}\n`);
    count += 1;
  }
  return count;
}
