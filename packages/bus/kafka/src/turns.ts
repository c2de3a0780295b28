/** Lets `most` of the things that it is given run at once; the others wait, first come, first served. */
export type Turns = <T>(act: () => Promise<T>) => Promise<T>;

export function makeTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (act) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
