import { expect, it } from 'vitest';
import { chunks, type Write } from './bulk.ts';
import type { Failure } from './errors.ts';
import type { Server } from './server.ts';
import { openBulk } from './together.ts';

type Told = number | { status: number; error: Failure };

const write = (name: string, action = 'update'): Write => ({
  name,
  action: `{"${action}":{"_id":"${name}"}}`,
  body: '{}',
});

/** A server that answers each request with the next list of statuses, and remembers which documents it was sent. */
function scripted(...answers: (readonly Told[])[]) {
  const sent: string[][] = [];
  const server: Server = {
    name: 'http://search',
    async ask<T>({ body }: { body?: object | string }): Promise<T> {
      const actions = String(body)
        .trim()
        .split('\n')
        .filter((_, i) => i % 2 === 0)
        .map((line) => JSON.parse(line));
      sent.push(actions.map((action) => String(Object.values<{ _id: string }>(action)[0]?._id)));
      const told = answers.shift() ?? [];
      const items = actions.map((action, i) => {
        const result = told[i] ?? 200;
        return { [Object.keys(action)[0] ?? '']: typeof result === 'number' ? { status: result } : result };
      });
      return { items } as T;
    },
    close: async () => {},
  };
  return { server, sent };
}

const send = (server: Server, writes: readonly Write[], waits: number[] = []) =>
  openBulk(server, 'stemma-articles', { refresh: false, pause: (attempt) => waits.push(attempt) * 0 })(writes);

it.each([429, 503, 500])('what is answered with %d is sent again, and nothing else', async (status) => {
  const { server, sent } = scripted([200, status, 201], [status], [200]);
  const waits: number[] = [];
  await send(
    server,
    ['a', 'b', 'c'].map((name) => write(name)),
    waits,
  );
  expect(sent).toEqual([['a', 'b', 'c'], ['b'], ['b']]);
  expect(waits).toEqual([2, 3]);
});

it('an update that met another writer is sent again; a version that comes too late is done', async () => {
  const { server, sent } = scripted([409, 409]);
  await send(server, [write('merged'), write('late', 'index')]);
  expect(sent).toEqual([['merged', 'late'], ['merged']]);
});

it('what is never taken is an outage, after seven attempts', async () => {
  const busy = { status: 429, error: { type: 'rejected_execution_exception', reason: 'queue full' } };
  const { server, sent } = scripted(...Array.from({ length: 9 }, () => [busy]));
  await expect(send(server, [write('a')])).rejects.toMatchObject({
    code: 'unavailable',
    message:
      'http://search: 1 documents were not taken in 7 attempts (429, rejected_execution_exception: queue full); try again',
  });
  expect(sent).toHaveLength(7);
});

it('what is refused is named when all others are written', async () => {
  const bad = {
    status: 400,
    error: { type: 'mapper_parsing_exception', reason: 'no date', caused_by: { reason: 'x' } },
  };
  const { server, sent } = scripted([bad, 429], [200]);
  await expect(send(server, [write('article 1'), write('b')])).rejects.toMatchObject({
    code: 'refused',
    message: 'http://search: article 1 is refused: 400, mapper_parsing_exception: no date; x',
  });
  expect(sent).toEqual([['article 1', 'b'], ['b']]);
});

it('an index that is missing is an outage at once', async () => {
  const { server, sent } = scripted([{ status: 404, error: { type: 'index_not_found_exception' } }]);
  await expect(send(server, [write('a')])).rejects.toMatchObject({ code: 'unavailable' });
  expect(sent).toHaveLength(1);
});

it('an answer that leaves a document out is no success', async () => {
  const server: Server = { name: 'http://search', ask: async <T>() => ({ items: [] }) as T, close: async () => {} };
  await expect(send(server, [write('a')])).rejects.toMatchObject({ code: 'unavailable' });
});

it('requests are cut by bytes, not by number, in order; what is larger goes alone', () => {
  const sized = (name: string, megabytes: number): Write => ({ ...write(name), body: 'é'.repeat(megabytes * 500_000) });
  const cut = [...chunks([sized('a', 3), sized('b', 4), sized('c', 2), sized('d', 9), sized('e', 1)])];
  expect(cut.map((chunk) => chunk.map(({ name }) => name))).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
});

it('what is asked for while a request is under way goes together in the next, and each is told of its own alone', async () => {
  const bad = { status: 400, error: { type: 'mapper_parsing_exception', reason: 'no date' } };
  const { server, sent } = scripted([200], [200, bad, 200]);
  const writeAll = openBulk(server, 'stemma-articles', { refresh: false });
  const first = writeAll([write('a')]);
  const [second, third, fourth] = ['b', 'c', 'd'].map((name) => writeAll([write(name)]));
  await first;
  await second;
  await expect(third).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('c is refused') });
  await fourth;
  expect(sent).toEqual([['a'], ['b', 'c', 'd']]);
});

it('an outage is told to all that went together, and the next ones go on', async () => {
  const { server, sent } = scripted([{ status: 404, error: { type: 'index_not_found_exception' } }], [200]);
  const writeAll = openBulk(server, 'stemma-articles', { refresh: false, lingerMs: 1 });
  const both = ['a', 'b'].map((name) => writeAll([write(name)]));
  for (const call of both) await expect(call).rejects.toMatchObject({ code: 'unavailable' });
  await writeAll([write('c')]);
  expect(sent).toEqual([['a', 'b'], ['c']]);
});
