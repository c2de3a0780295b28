/** Makes calls that come while one is under way share it. One that comes later begins anew. */
export function single<T>(act: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= act().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
