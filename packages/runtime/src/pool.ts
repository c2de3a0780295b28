import { Worker } from 'node:worker_threads';
import { watchTime } from './overdue.ts';

/** Why a job failed: over its time, over its heap, by an error of its own or its thread's end, or the pool was closed. */
export type PoolErrorCode = 'timeout' | 'memory' | 'crashed' | 'closed';

export class PoolError extends Error {
  readonly code: PoolErrorCode;
  constructor(code: PoolErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PoolError';
    this.code = code;
  }
}

export interface PoolOptions {
  /** Its default export is a function of one job, which may be async. Job and result must be cloneable. */
  readonly module: URL;
  /** Most threads at once; they are started when there is work for them. */
  readonly size: number;
  /** Processor time of one job, the start of its thread not counted; on the clock it may take five times as long. */
  readonly timeoutMs: number;
  /** Heap of one thread. */
  readonly heapMb: number;
}

export interface Pool<J, R> {
  /** Rejects with `PoolError`, or with the signal's reason once that is aborted; other jobs go on. */
  run(job: J, signal?: AbortSignal): Promise<R>;
  /** Ends the threads; jobs in hand and in line fail with `closed`. Calling it again changes nothing. */
  close(): Promise<void>;
}

interface Task<J, R> {
  readonly job: J;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread<J, R> {
  /** The task in hand. */
  task: Task<J, R> | undefined;
  /** Only when no task is in hand. */
  take(task: Task<J, R>): void;
  /** Ends the thread; the task in hand, if any, fails with the error. */
  end(error: unknown): Promise<unknown>;
}

/** What a thread says: that it listens, or what became of its job. */
type Answer<R> = 'ready' | { readonly result: R } | { readonly error: Error };

/** Worker threads for what may take too long, too much memory, or the process down. Idle ones do not hold the process. */
export function openPool<J, R>(options: PoolOptions): Pool<J, R> {
  const queue: Task<J, R>[] = [];
  const threads = new Set<Thread<J, R>>();
  let isClosed = false;

  const dispatch = () => {
    while (queue.length > 0) {
      const free = [...threads].find(({ task }) => task === undefined) ?? start();
      const task = free && queue.shift();
      if (!task) return;
      free.take(task);
    }
  };
  const start = (): Thread<J, R> | undefined => {
    if (isClosed || threads.size >= options.size) return undefined;
    const thread = openThread<J, R>(options, dispatch, () => {
      threads.delete(thread);
      dispatch();
    });
    threads.add(thread);
    return thread;
  };
  const cancel = (task: Task<J, R>, reason: unknown) => {
    const waiting = queue.indexOf(task);
    if (waiting < 0) return void [...threads].find((thread) => thread.task === task)?.end(reason);
    queue.splice(waiting, 1);
    task.reject(reason);
  };

  return {
    async run(job, signal) {
      if (isClosed) throw closed();
      signal?.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<R>();
      const task = { job, resolve, reject };
      const abort = () => cancel(task, signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      queue.push(task);
      dispatch();
      return await promise.finally(() => signal?.removeEventListener('abort', abort));
    },
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(closed());
      await Promise.all([...threads].map((thread) => thread.end(closed())));
    },
  };
}

const closed = () => new PoolError('closed', 'the pool is closed');

/** One thread. `free` is called after each task, `gone` when the thread has ended, for whatever reason. */
function openThread<J, R>(options: PoolOptions, free: () => void, gone: () => void): Thread<J, R> {
  const { module, timeoutMs, heapMb } = options;
  const worker = new Worker(new URL('./pool-worker.ts', import.meta.url), {
    workerData: { module: module.href },
    // The flags of this process may be such as no thread takes.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let isReady = false;
  let failure: unknown;
  let unwatch: (() => void) | undefined;

  const watch = () => {
    const late = () =>
      thread.end(
        new PoolError(
          'timeout',
          `the job took more than ${timeoutMs} ms of its processor, or five times that on the clock`,
        ),
      );
    if (isReady && thread.task) unwatch = watchTime(worker, timeoutMs, late);
  };
  const done = (act: (task: Task<J, R>) => void) => {
    unwatch?.();
    const { task } = thread;
    thread.task = undefined;
    worker.unref();
    if (task) act(task);
  };
  const thread: Thread<J, R> = {
    task: undefined,
    take(task) {
      thread.task = task;
      worker.ref();
      try {
        worker.postMessage(task.job);
      } catch (cause) {
        done(({ reject }) => reject(new PoolError('crashed', 'the job cannot be sent to a thread', { cause })));
        return;
      }
      watch();
    },
    end(error) {
      failure ??= error;
      return worker.terminate();
    },
  };
  worker.on('message', (answer: Answer<R>) => {
    if (answer === 'ready') {
      isReady = true;
      return watch();
    }
    if ('result' in answer) done(({ resolve }) => resolve(answer.result));
    else done(({ reject }) => reject(new PoolError('crashed', answer.error.message, { cause: answer.error })));
    free();
  });
  worker.on('error', (error) => {
    failure ??= asPoolError(error, heapMb);
  });
  worker.on('exit', (code) => {
    done(({ reject }) =>
      reject(failure ?? new PoolError('crashed', `the thread ended with code ${code} during the job`)),
    );
    gone();
  });
  return thread;
}

function asPoolError(error: unknown, heapMb: number): PoolError {
  const isError = error instanceof Error;
  if (isError && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new PoolError('memory', `the job took more than ${heapMb} MB of heap`, { cause: error });
  }
  return new PoolError('crashed', isError ? error.message : String(error), { cause: error });
}
