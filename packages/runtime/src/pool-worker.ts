// What runs in each thread of a pool: gives every job to the module's default export and answers with what that makes
// of it. Errors can be cloned, so they travel as they are.
import { parentPort, workerData } from 'node:worker_threads';

const { default: handle }: { default: (job: unknown) => unknown } = await import(workerData.module);

parentPort?.on('message', async (job) => {
  try {
    parentPort?.postMessage({ result: await handle(job) });
  } catch (thrown) {
    parentPort?.postMessage({ error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
  }
});
parentPort?.postMessage('ready');
