import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findJava } from '../../infra/maven.ts';
import { startOpenSearch } from '../../infra/opensearch/index.ts';
import { folder, last, newsroom, start, stemmaJson } from '../stemma.ts';

const without = !findJava() && process.env.CI !== 'true';
if (without)
  process.stderr.write('\n!!! AN OUTAGE OF OPENSEARCH NOT TESTED: it needs Java 17 and Maven on the path\n\n');

const awayMs = Number(process.env.OUTAGE_MS ?? 3_000);

interface Replayed {
  readonly hash: string;
  readonly articles: number;
  readonly fates: Readonly<Record<string, { emit: number; drop: number; reject: number }>>;
}

/** A way to a port that can be cut: connections end, new ones are refused. Cut at first. */
async function makeWay(to: number) {
  const sockets = new Set<Socket>();
  const carry = (near: Socket): void => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
      one.pipe(other);
    }
  };
  let server: Server | undefined;
  let port = 0;
  const open = async () => {
    server = createServer(carry).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) port = address.port;
  };
  const cut = async () => {
    if (!server?.listening) return;
    const closed = once(server.close(), 'close');
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await open();
  await cut();
  return { url: `http://127.0.0.1:${port}`, open, cut };
}

describe.skipIf(without)('a store that is away', () => {
  it('puts nothing into the dead letters; every story arrives after, and the store is as if nothing had been', async () => {
    const cassette = join(newsroom, 'cassette.jsonl');
    const replay = ['replay', cassette, '--data-dir', folder(onTestFinished)];
    const undisturbed = last(await stemmaJson<Replayed>(replay));

    const opensearch = await startOpenSearch({ folder: folder(onTestFinished) });
    onTestFinished(() => opensearch.kill());
    const way = await makeWay(Number(new URL(opensearch.url).port));
    onTestFinished(() => way.cut());
    const dir = folder(onTestFinished);
    const servers = { STEMMA_STORE: 'opensearch', STEMMA_OPENSEARCH_URL: way.url };
    const running = start(['replay', cassette, '--data-dir', dir, '--json'], servers);
    onTestFinished(() => void running.child.kill('SIGKILL'));
    let heard = '';
    running.child.stderr?.on('data', (text) => (heard += text));
    // A busy machine may take its time until the first story is at the store's door.
    while (!heard.includes('waiting') && running.child.exitCode === null) await sleep(50);
    // The other stages go on meanwhile, so all of it waits there.
    await sleep(awayMs);
    await way.open();
    const { code, stdout, stderr } = await running.ended;
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stderr).toContain('waiting');
    const after = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Replayed;
    expect([after.hash, after.articles]).toEqual([undisturbed.hash, undisturbed.articles]);
    for (const fates of Object.values(after.fates)) expect(fates.reject).toBe(0);
    expect(await stemmaJson(['dlq', 'ls', '--data-dir', dir], servers)).toEqual([]);
  });
});
