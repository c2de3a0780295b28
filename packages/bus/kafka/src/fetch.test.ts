import { expect, it } from 'vitest';
import { offsetsAt } from './fetch.ts';
import type { Cluster } from './wire.ts';

it('does not take the end of a partition for its first message when its leader becomes known in between', async () => {
  let asked = 0;
  const cluster = {
    // What kafkajs does with a partition without a leader; at the second question there is one.
    fetchTopicsOffset: async () => [{ topic: 't', partitions: asked++ === 0 ? [] : [{ partition: 0, offset: '7' }] }],
  } as unknown as Cluster;
  await expect(offsetsAt({ cluster, topic: 't' }, [0], 'first')).rejects.toMatchObject({ code: 'busy' });
});
