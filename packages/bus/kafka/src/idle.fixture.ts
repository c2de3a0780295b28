import { setTimeout } from 'node:timers/promises';
import { openKafkaBus } from './index.ts';

// Consumes a topic to which nobody writes, and tells its parent what share of a core that took, and what Node warned of.
const { brokers, topic, seconds } = JSON.parse(process.argv[2] ?? '{}');
const warnings: string[] = [];
process.on('warning', ({ name }) => warnings.push(name));
const stop = new AbortController();
// A broker that has just started may not be the group's coordinator yet; that the bus says so is no warning of Node's.
const bus = openKafkaBus({ brokers, warn: () => undefined });
const { promise, resolve } = Promise.withResolvers<void>();
const done = bus.consume({ group: 'idle', topic, signal: stop.signal, gained: () => resolve() }, async () => []);
await promise;
// What joining costs, and what the compiler does afterwards, is not idling.
await setTimeout(5_000);
const before = process.cpuUsage();
await setTimeout(seconds * 1_000);
const { user, system } = process.cpuUsage(before);
process.send?.({ share: (user + system) / (seconds * 1e6), warnings });
stop.abort();
await done;
await bus.close();
process.disconnect?.();
