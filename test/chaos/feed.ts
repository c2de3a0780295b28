import { setTimeout as sleep } from 'node:timers/promises';
import { type Bus, BusError, type Rec } from '@stemma/bus';
import { type Capture, captureId, encode, topics } from '@stemma/contracts';
import { readRecording, recordings } from '../../services/cli/src/cassette.ts';
import { arrange } from '../../services/cli/src/order.ts';

const everyNth = <T>(items: readonly T[], n: number): T[] => items.filter((_, i) => i % n === n - 1);

/**
 * The messages of a recording as a hard day would bring them: in an order that the seed decides, so that late versions
 * come before early ones; every tenth twice; some edited by their outlets; some that no stage can ever handle.
 */
export async function feedOf(path: string, seed: number): Promise<Rec[]> {
  const captures: Capture[] = [];
  for (const file of await recordings(path)) for await (const capture of readRecording(file)) captures.push(capture);
  const all = [...captures, ...everyNth(captures, 20).flatMap(edited), ...everyNth(captures, 60).map(asPdf)];
  const messages = all.map((c) => encode('captures', c, { id: captureId(c), from: 'chaos', time: c.observedAt }));
  const garbage = everyNth(captures, 60).map(garbled);
  return arrange([...messages, ...everyNth(messages, 10), ...garbage], 'shuffled', seed);
}

const later = (capture: Capture): string => new Date(Date.parse(capture.observedAt) + 60_000).toISOString();

/** A second version, a minute later. Recordings of pages have edits of their own; one of Reuters' wire has none. */
function edited(capture: Capture): Capture[] {
  if (!capture.text?.includes('</BODY>')) return [];
  const text = capture.text.replace('</BODY>', 'The desk has since looked at these figures once more.\n</BODY>');
  return [{ ...capture, observedAt: later(capture), text }];
}

/** Something that is not what it says it is: the cleaner rejects it. */
const asPdf = ({ text: _, ...capture }: Capture): Capture => ({
  ...capture,
  observedAt: later(capture),
  base64: Buffer.from('%PDF-1.7 and so on').toString('base64'),
});

/** Something that cannot even be read. */
const garbled = ({ id }: Capture): Rec => ({
  topic: topics.captures.name,
  key: id,
  value: Buffer.from('{"id": '),
  headers: { ce_id: `garbled-${id}` },
});

const chunkMs = 250;

/** Publishes the messages evenly over so long, in order; waits where the bus is away, and says it again then. */
export async function publishOver(bus: Bus, messages: readonly Rec[], overMs: number): Promise<void> {
  const chunks = Math.max(1, Math.ceil(overMs / chunkMs));
  const size = Math.ceil(messages.length / chunks);
  const start = performance.now();
  for (let i = 0; i * size < messages.length; i++) {
    await sleep(Math.max(0, start + i * chunkMs - performance.now()));
    await stubbornly(() => bus.publish(messages.slice(i * size, (i + 1) * size)));
  }
}

/** Repeats what fails because the bus is away. */
export async function stubbornly<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof BusError) || error.code !== 'busy') throw error;
      await sleep(200);
    }
  }
}
