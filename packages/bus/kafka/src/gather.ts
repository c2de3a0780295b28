/**
 * Makes calls that come while one is under way wait for each other and go together in the next, in the order in which
 * they came. A broker takes one request of a connection after the other, so nobody waits for longer than before; and one
 * request for six partitions costs both sides little more than one for one. `act` answers each call in its place; what
 * it throws, all that went together get.
 */
export function gather<T, R>(act: (calls: readonly T[]) => Promise<readonly R[]>): (call: T) => Promise<R> {
  let underWay: Promise<unknown> = Promise.resolve();
  let waiting: T[] = [];
  let next: Promise<readonly R[]> | undefined;
  return async (call) => {
    const place = waiting.push(call) - 1;
    next ??= underWay.then(() => {
      const calls = waiting;
      waiting = [];
      next = undefined;
      const acting = act(calls);
      underWay = acting.catch(() => undefined);
      return acting;
    });
    const answers = await next;
    return answers[place] as R;
  };
}
