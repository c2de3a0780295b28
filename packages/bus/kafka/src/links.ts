import { type Patience, patiently } from './errors.ts';
import type { Link } from './fetch.ts';
import type { Topics } from './topics.ts';
import type { Wire } from './wire.ts';
import type { Work } from './work.ts';

/** Connections for one reader or member each: what waits at a broker holds up everything else on the same connection. */
export interface Links {
  /** Throws `unknown-topic`. */
  dial(topic: string): Promise<Link>;
  /** Does not wait: a fetch may still be waiting at the broker, and kafkajs for that. Who closes the bus does. */
  hangUp(link: Link): void;
}

export function openLinks(wire: Wire, topics: Topics, patience: Patience, work: Work): Links {
  const hangUp = ({ cluster }: Link): void => void work.track(cluster.disconnect()).catch(() => undefined);
  return {
    hangUp,
    dial: async (topic) => {
      await topics.get(topic);
      const link = { cluster: wire.dial(), topic };
      try {
        await patiently(patience, `topic ${topic}`, async () => {
          await link.cluster.connect();
          await link.cluster.addTargetTopic(topic);
        });
        return link;
      } catch (error) {
        hangUp(link);
        throw error;
      }
    },
  };
}
