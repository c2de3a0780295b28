const lookEveryMs = 500;

/** Aborted once the process that started this one is gone, and this one has been given to another. */
export function orphaned(): AbortSignal {
  const gone = new AbortController();
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone.abort();
  }, lookEveryMs);
  timer.unref();
  return gone.signal;
}
