import type { BusError } from '@stemma/bus';
import { expect, it } from 'vitest';
import { describeKafka, eventually, message, tempBus, textOf } from './kafka.fixture.ts';

const required = process.env.CI === 'true';
const account = { username: 'stemma', password: 'a-password-of-this-test' };
const sasl = { mechanism: 'scram-sha-512', ...account } as const;

describeKafka('three brokers', required, { brokers: 3, secure: account }, (servers) => {
  const secure = () => {
    const { bootstrap = [], ca = '' } = servers().secure ?? {};
    return { brokers: bootstrap, ssl: { ca }, sasl };
  };

  it('refuses a password that is wrong and a certificate that is not trusted, at once and by name', async () => {
    const wrong = tempBus({ ...secure(), sasl: { ...sasl, password: 'wrong' } });
    await expect(wrong.topics()).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(/authentication/i),
    });
    const distrustful = tempBus({ ...secure(), ssl: true });
    await expect(distrustful.topics()).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(/certificate/),
    });
  });

  it('copies everything while one broker is killed, over TLS with a password', async () => {
    const warnings: BusError[] = [];
    const bus = tempBus({ ...secure(), warn: (error) => warnings.push(error) });
    const [from, to] = ['cluster.from', 'cluster.to'];
    await bus.ensure([from, to].map((name) => ({ name, partitions: 6, retention: { days: 1 } })));
    const all = Array.from({ length: 400 }, (_, i) => String(i));
    const publish = async (first: number, last: number) => {
      for (let i = first; i < last; i += 5) {
        await bus.publish(all.slice(i, i + 5).map((text) => message(from, `k${text}`, text)));
      }
    };
    const stop = new AbortController();
    const done = bus.consume({ group: 'g', topic: from, batchSize: 10, signal: stop.signal }, async ({ records }) =>
      records.map(({ key, value, headers }) => ({ topic: to, key, value, headers })),
    );
    await publish(0, 100);
    await servers().kill(1);
    await publish(100, all.length);
    const copies = async () => (await Array.fromAsync(bus.read(to))).map(textOf);
    await eventually(async () => expect(new Set(await copies())).toEqual(new Set(all)));
    await servers().restart(1);
    stop.abort();
    await done;
    for (const { position, end } of await bus.lag('g', from)) expect(position).toBe(end);
  });
});
