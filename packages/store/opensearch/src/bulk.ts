import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '@stemma/store';
import { diskFull, type Failure, isDiskFull, isPassing, reasonOf } from './errors.ts';
import type { Server } from './server.ts';

/** One document to write: an action of the bulk API and its body, both as JSON. */
export interface Write {
  /** What to call it in messages. */
  readonly name: string;
  readonly action: string;
  readonly body: string;
}

export interface BulkOptions {
  readonly refresh: 'wait_for' | boolean;
  readonly log?: ((message: string, fields: object) => void) | undefined;
  /** How long to wait ahead of an attempt, in ms; the second is attempt 2. */
  readonly pause?: (attempt: number) => number;
}

type Result = { readonly status: number; readonly error?: Failure };
type Answer = { readonly items: readonly Readonly<Record<string, Result>>[] };

// A few megabytes is where larger requests gain nothing more and only cost the server memory.
const mostBytes = 8_000_000;
const mostAttempts = 7;
const conflict = 409;

/** Doubles from 50 ms to 2 s, and takes half to all of it, so that writers who met do not meet again. */
const backoff = (attempt: number): number => Math.min(2_000, 25 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);

/** Documents that can never be written, and why. */
export type Refusals = ReadonlyMap<Write, string>;

/**
 * Writes documents; what the server is too busy for is sent again, item by item. Resolves to what it refused; rejects with
 * `StoreError`: `unavailable` and `disk-full` (the same may be sent again later).
 */
export async function send(
  server: Server,
  index: string,
  writes: readonly Write[],
  options: BulkOptions,
): Promise<Refusals> {
  const refused = new Map<Write, string>();
  for (const chunk of chunks(writes)) {
    for (const [write, reason] of await sendChunk(server, index, chunk, options)) refused.set(write, reason);
  }
  return refused;
}

async function sendChunk(
  server: Server,
  index: string,
  writes: readonly Write[],
  options: BulkOptions,
): Promise<Refusals> {
  const { refresh, log, pause = backoff } = options;
  const refused = new Map<Write, string>();
  let left = writes;
  for (let attempt = 1; ; attempt++) {
    const { items } = await ask(server, index, left, refresh);
    const judged = left.map((write, i) => ({ write, ...judge(items[i]) }));
    const of = (fate: ItemFate) => judged.filter((item) => item.fate === fate);
    for (const { write, reason } of of('refused')) refused.set(write, reason);
    if (of('full').length > 0) throw diskFull(server.name);
    const unwritten = [...of('stuck'), ...of('again')];
    left = unwritten.map(({ write }) => write);
    const [first] = unwritten;
    if (!first) return refused;
    if (first.fate === 'stuck' || attempt === mostAttempts) {
      const what = `${left.length} documents were not taken in ${attempt} attempts (${first.reason})`;
      throw new StoreError('unavailable', `${server.name}: ${what}; try again`);
    }
    log?.('bulk items are sent again', { index, items: left.length, attempt, reason: first.reason });
    await sleep(pause(attempt + 1));
  }
}

/** `require_alias`: were the index gone, the server would otherwise make one up, with mappings that it guesses. */
const ask = (server: Server, index: string, writes: readonly Write[], refresh: 'wait_for' | boolean) =>
  server.ask<Answer>({
    method: 'POST',
    path: [index, '_bulk'],
    query: { require_alias: true, refresh, filter_path: 'items.*.status,items.*.error' },
    body: writes.map(({ action, body }) => `${action}\n${body}\n`).join(''),
  });

/** `stuck`: not this document's fault, and no better in a moment (an index or a right is missing). */
type ItemFate = 'done' | 'again' | 'refused' | 'full' | 'stuck';

/** What became of one document. */
function judge(item: Answer['items'][number] = {}): { fate: ItemFate; reason: string } {
  const [action, result] = Object.entries(item)[0] ?? ['', { status: 500 }];
  const { status, error }: Result = result;
  const reason = `${status}, ${reasonOf(error)}`;
  const say = (fate: ItemFate) => ({ fate, reason });
  if (status < 300) return say('done');
  // An index action that comes too late (fates) has found a greater version: that is what was wanted. An update has
  // met another writer, and merges again.
  if (status === conflict) return say(action === 'index' ? 'done' : 'again');
  if (isDiskFull(error)) return say('full');
  if (isPassing(status)) return say('again');
  return say(status === 400 || status === 413 ? 'refused' : 'stuck');
}

/** In order, each as large as a request may be; a larger document goes alone. */
export function* chunks(writes: readonly Write[]): Generator<Write[], void, undefined> {
  let chunk: Write[] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = Buffer.byteLength(write.action) + Buffer.byteLength(write.body) + 2;
    if (chunk.length > 0 && bytes + size > mostBytes) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(write);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}
