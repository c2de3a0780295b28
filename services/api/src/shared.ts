/**
 * Loads at most once in so many milliseconds, one load at a time; whoever asks meanwhile gets the same answer.
 * A failure is told to those who waited for it, and not kept.
 */
export function shared<T>(milliseconds: number, load: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  let freshUntil = 0;
  return () => {
    if (value !== undefined && Date.now() < freshUntil) return value;
    freshUntil = Number.POSITIVE_INFINITY;
    value = load().then(
      (loaded) => {
        freshUntil = Date.now() + milliseconds;
        return loaded;
      },
      (error: unknown) => {
        value = undefined;
        throw error;
      },
    );
    return value;
  };
}
