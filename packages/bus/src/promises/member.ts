import type { Bus, Rec, Stored } from '../index.ts';

/** What a member in a process of its own is started with, as JSON in its first argument. */
export interface MemberOptions {
  readonly module: string;
  readonly factory: string;
  readonly options: object;
  readonly group: string;
  readonly topic: string;
  readonly batchSize: number;
  /** Where each message is copied to. */
  readonly out: string;
}

/** What the member tells its parent. */
export type Report =
  | { readonly kind: 'gained' | 'lost'; readonly partition: number }
  | { readonly kind: 'batch'; readonly partition: number; readonly offsets: readonly number[] }
  | { readonly kind: 'returned' };

/** What the parent tells the member: let the batch in hand go and hold none from now on, or stop. */
export type Command = 'go' | 'stop';

/** Consumes as a member until told to stop. Holds each batch between handling and commit until told to go. */
async function run({ module, factory, options, group, topic, batchSize, out }: MemberOptions): Promise<void> {
  const adapter: Record<string, (options: object) => Bus> = await import(module);
  const bus = adapter[factory]?.(options);
  if (!bus) throw new Error(`${module} exports no ${factory}`);
  const { promise: told, resolve: go } = Promise.withResolvers<void>();
  const stop = new AbortController();
  process.on('message', (command: Command) => {
    if (command === 'go') go();
    else stop.abort();
  });
  const tell = (report: Report) => process.send?.(report);
  const copy = ({ key, value, headers }: Stored): Rec => ({
    topic: out,
    key,
    value,
    headers: { ...headers, by: 'child' },
  });
  await bus.consume(
    {
      group,
      topic,
      batchSize,
      signal: stop.signal,
      gained: (partition) => void tell({ kind: 'gained', partition }),
      lost: (partition) => void tell({ kind: 'lost', partition }),
    },
    async ({ partition, records }) => {
      tell({ kind: 'batch', partition, offsets: records.map(({ offset }) => offset) });
      await told;
      return records.map(copy);
    },
  );
  await bus.close();
  tell({ kind: 'returned' });
}

// A child whose parent is gone has nobody to end it.
process.once('disconnect', () => process.exit());
await run(JSON.parse(process.argv[2] ?? '{}'));
process.disconnect?.();
