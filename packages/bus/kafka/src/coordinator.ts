import type { Link } from './fetch.ts';
import type { Broker } from './wire.ts';

/** Asks the broker that looks after a group. Throws kafkajs's errors. */
export type Ask = <T>(request: (coordinator: Broker) => Promise<T>) => Promise<T>;

/** Finds the coordinator of a group, and finds it anew after each error: it may have moved to another broker. */
export function openCoordinator({ cluster }: Link, groupId: string): Ask {
  let coordinator: Broker | undefined;
  return async (request) => {
    try {
      coordinator ??= await cluster.findGroupCoordinator({ groupId });
      return await request(coordinator);
    } catch (error) {
      coordinator = undefined;
      throw error;
    }
  };
}
