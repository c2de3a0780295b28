import { storePromises } from '@stemma/store/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { openOpenSearchStore } from './index.ts';
import { startTestServer, type TestServer, without } from './testing.ts';

describe.skipIf(without(process.env.CI))('on a real server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);
  afterAll(() => server?.stop(), 30_000);

  storePromises('the OpenSearch store', () => {
    const prefix = server.newPrefix();
    return {
      open: () => openOpenSearchStore({ url: server.url, prefix, refresh: 'wait_for' }),
      remove: () => server.removeStore(prefix),
    };
  });
});
