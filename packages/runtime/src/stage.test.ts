import type { Rec } from '@stemma/bus';
import { type Fate, topics } from '@stemma/contracts';
import { drop, emit, type Outcome, reject, type Sink, type Stage, Unavailable } from '@stemma/pipeline';
import { describe, expect, it } from 'vitest';
import { revive } from './message.ts';
import { runSink } from './sink.ts';
import { runStage } from './stage.ts';
import { capture, never, oneBatch, stored } from './testing.ts';

type Handle = Stage<'captures', 'captures'>['handle'];
const stage = (handle: Handle, more: Partial<Stage<'captures', 'captures'>> = {}): Stage<'captures', 'captures'> => ({
  name: 'copier',
  from: 'captures',
  to: ['captures'],
  handle,
  ...more,
});
const copy: Handle = (value) => emit([{ topic: 'captures', value }]);
const letters = (published: Rec[]) => published.filter((r) => r.topic === 'stemma.captures.copier.dlq');

describe('a stage under the runtime', () => {
  it('publishes outputs in the order of the inputs, with the id and the trace of the message they follow from', async () => {
    const { runtime, published } = oneBatch([stored(1), stored(2), stored(3)]);
    const slowFirst: Handle = async (value, context) => {
      await new Promise((done) => setTimeout(done, value.url.endsWith('1') ? 20 : 0));
      return copy(value, context);
    };
    await runStage(stage(slowFirst, { concurrency: 3 }), runtime, never);
    const out = published.filter((r) => r.topic === topics.captures.name);
    expect(out.map((r) => r.headers.ce_id)).toEqual(['m1', 'm2', 'm3']);
    expect(out[0]?.headers).toMatchObject({
      ce_source: '/stemma/copier',
      ce_firsttime: '1970-01-01T00:00:00.000Z',
      traceparent: 't',
    });
  });

  it('tells several messages of one topic apart, so that each has a fate in the next stage', async () => {
    const { runtime, published } = oneBatch([stored(1)]);
    const thrice: Handle = (value) => emit([1, 2, 3].map(() => ({ topic: 'captures', value }) as const));
    await runStage(stage(thrice), runtime, never);
    const out = published.filter((r) => r.topic === topics.captures.name);
    expect(out.map((r) => r.headers.ce_id)).toEqual(['m1', 'm1/2', 'm1/3']);
    const next = oneBatch(out.map((record, offset) => ({ ...record, partition: 0, offset, timestamp: 0 })));
    await runSink(
      { name: 'writer', from: 'captures', write: async (all) => all.map(() => emit([])) },
      next.runtime,
      never,
    );
    expect(new Set(next.fates().map(({ id }) => id)).size).toBe(3);
  });

  it('gives every message exactly one fate, whatever became of it', async () => {
    const { runtime, fates } = oneBatch([stored(1), stored(2), stored(3), stored(4)]);
    const outcomes: Outcome<'captures'>[] = [
      emit([]),
      drop('no-text', 'nothing there'),
      reject('media-type', 'image/png'),
    ];
    const handle: Handle = (value) => {
      const outcome = outcomes[Number(value.id) - 1];
      if (!outcome) throw new Error('boom');
      return outcome;
    };
    await runStage(stage(handle), runtime, never);
    expect(fates().map((f: Fate) => [f.id, f.outcome, f.reason, f.attempts, f.url])).toEqual([
      ['m1', 'emit', undefined, 1, 'https://example.org/1'],
      ['m2', 'drop', 'no-text', 1, 'https://example.org/2'],
      ['m3', 'reject', 'media-type', 1, 'https://example.org/3'],
      ['m4', 'reject', 'failed', 3, 'https://example.org/4'],
    ]);
  });

  it('tries again what fails for no known reason', async () => {
    const { runtime, fates } = oneBatch([stored(1)]);
    await runStage(
      stage((value, context) => (context.attempt < 3 ? Promise.reject(new Error('flaky')) : copy(value, context))),
      runtime,
      never,
    );
    expect(fates()[0]).toMatchObject({ outcome: 'emit', attempts: 3 });
  });

  it('waits out an outage on the same message, without using up its tries', async () => {
    const { runtime, fates } = oneBatch([stored(1)]);
    let calls = 0;
    const handle: Handle = (value, context) => {
      calls += 1;
      if (calls <= 10) throw new Unavailable('the store');
      return copy(value, context);
    };
    await runStage(stage(handle), runtime, never);
    expect(fates()).toMatchObject([{ outcome: 'emit', attempts: 1 }]);
  });

  it('leaves the batch where it is when it must stop during an outage', async () => {
    const { runtime, published } = oneBatch([stored(1)]);
    const stop = new AbortController();
    const handle: Handle = () => {
      stop.abort();
      throw new Unavailable('the store');
    };
    await expect(runStage(stage(handle), runtime, stop.signal)).rejects.toThrow('stopped before');
    expect(published).toEqual([]);
  });

  it('puts the whole message into the dead letters, from where it comes back as it was', async () => {
    const message = stored(1, { headers: { ...stored(1).headers, note: 'kept' }, partition: 4, offset: 77 });
    const { runtime, published } = oneBatch([message]);
    await runStage(
      stage(() => Promise.reject(new Error('boom'))),
      runtime,
      never,
    );
    const [letter] = letters(published);
    expect(letter?.headers).toMatchObject({
      'stemma-stage': 'copier',
      'stemma-reason': 'failed',
      'stemma-error': 'boom',
      'stemma-attempts': '3',
      'stemma-topic': 'stemma.captures',
      'stemma-partition': '4',
      'stemma-offset': '77',
    });
    const { topic, key, value, headers } = message;
    expect(revive({ ...message, ...letter })).toEqual({ topic, key, value, headers });
  });

  it('rejects at once what it cannot read, and still knows the article from the key', async () => {
    const { runtime, published, fates } = oneBatch([
      stored(1, { value: Buffer.from('{') }),
      stored(2, { value: null }),
    ]);
    await runStage(stage(copy), runtime, never);
    expect(fates().map((f) => [f.reason, f.attempts, f.article])).toEqual([
      ['not-json', 1, capture(1).id],
      ['empty', 1, capture(2).id],
    ]);
    expect(letters(published)).toHaveLength(2);
  });

  it('rejects a message whose output is too large to travel', async () => {
    const { runtime, published, fates } = oneBatch([stored(1)]);
    await runStage(
      stage((value) => emit([{ topic: 'captures', value: { ...value, text: random(1_500_000) } }])),
      runtime,
      never,
    );
    expect(fates()).toMatchObject([{ outcome: 'reject', reason: 'too-large' }]);
    expect(published.some((r) => r.topic === topics.captures.name)).toBe(false);
  });

  it('rebuilds its memory before the first batch', async () => {
    const { runtime } = oneBatch([stored(1)]);
    const seen: string[] = [];
    const memory = {
      topic: 'captures' as const,
      open: (partition: number) => void seen.push(`open ${partition}`),
      learn: () => void seen.push('learn'),
      forget: () => void seen.push('forget'),
    };
    const handle: Handle = (value, context) => {
      seen.push('handle');
      return copy(value, context);
    };
    await runStage(stage(handle, { memory }), runtime, never);
    expect(seen).toEqual(['open 0', 'learn', 'handle']);
  });
});

function random(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
}

describe('a sink under the runtime', () => {
  const sink = (write: Sink<'captures'>['write'], more: Partial<Sink<'captures'>> = {}): Sink<'captures'> => ({
    name: 'writer',
    from: 'captures',
    write,
    ...more,
  });

  it('writes a batch at once and gives each message its fate', async () => {
    const { runtime, fates } = oneBatch([stored(1), stored(2)]);
    const sizes: number[] = [];
    await runSink(
      sink((values) => {
        sizes.push(values.length);
        return values.map(() => emit([]));
      }),
      runtime,
      never,
    );
    expect(sizes).toEqual([2]);
    expect(fates().map((f) => f.id)).toEqual(['m1', 'm2']);
  });

  it('finds the poison in a batch, and writes the rest', async () => {
    const { runtime, published, fates } = oneBatch([stored(1), stored(2), stored(3)]);
    const written: string[] = [];
    const write: Sink<'captures'>['write'] = (values) => {
      if (values.some((v) => v.url.endsWith('2'))) throw new Error('poison');
      written.push(...values.map((v) => v.url));
      return values.map(() => emit([]));
    };
    await runSink(sink(write), runtime, never);
    expect(written.sort()).toEqual(['https://example.org/1', 'https://example.org/3']);
    expect(fates().map((f) => f.outcome)).toEqual(['emit', 'reject', 'emit']);
    expect(published.filter((r) => r.topic.endsWith('.dlq'))).toHaveLength(1);
  });

  it('keeps silent about itself when it is the ledger, but still keeps what it cannot read', async () => {
    const { runtime, published } = oneBatch([stored(1), stored(2, { value: Buffer.from('no') })]);
    await runSink(
      sink((values) => values.map(() => emit([])), { silent: true }),
      runtime,
      never,
    );
    expect(published.map((r) => r.topic)).toEqual(['stemma.captures.writer.dlq']);
  });
});
