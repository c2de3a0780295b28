/** The jobs of the pool's test. */
export type Job =
  | { readonly do: 'double'; readonly n: number; readonly afterMs?: number }
  | { readonly do: 'loop' | 'hog' | 'throw' | 'exit' | 'thread' | 'uncloneable' };

const deeds = {
  loop: (): never => {
    for (;;);
  },
  hog: (): never => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i));
  },
  throw: () => {
    throw new TypeError('no such page');
  },
  exit: () => process.exit(3),
  thread: async () => (await import('node:worker_threads')).threadId,
  uncloneable: () => () => 0,
};

export default async function work(job: Job): Promise<unknown> {
  if (job.do !== 'double') return deeds[job.do]();
  if (job.afterMs) await new Promise((done) => setTimeout(done, job.afterMs));
  return job.n * 2;
}
