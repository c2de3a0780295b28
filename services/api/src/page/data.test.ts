import { JSDOM } from 'jsdom';
import { expect, it, onTestFinished, vi } from 'vitest';

type Listen = (tell: (name: string, data: unknown) => void, state: (isConnected: boolean) => void) => Promise<never>;
// The page is plain JavaScript, which has no types to import.
const file = './data.js';
const { listen } = (await import(file)) as { listen: Listen };

/** A live stream that says one thing and goes on for ever, as a browser that may be out of sight asks for it. */
function setting() {
  const { document, Event } = new JSDOM().window;
  const asked: RequestInit[] = [];
  const look = (isHidden: boolean) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  vi.stubGlobal('document', document);
  vi.stubGlobal('sessionStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked.push(init);
    const body = new ReadableStream({
      start(stream) {
        init.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
        stream.enqueue(
          new TextEncoder().encode(`id: story-0-${asked.length}\nevent: story\ndata: ${asked.length}\n\n`),
        );
      },
    });
    return new Response(body);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { asked, look };
}

it('a page out of sight leaves its connection to the other tabs, and hears what it missed when it is seen again', async () => {
  const { asked, look } = setting();
  const told = vi.fn();
  const state = vi.fn();
  look(true);
  void listen(told, state);
  await new Promise(setImmediate);
  expect(asked).toEqual([]);
  look(false);
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('story', 1));
  look(true);
  await vi.waitFor(() => expect(asked[0]?.signal?.aborted).toBe(true));
  look(false);
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith('story', 2));
  expect(asked[1]?.headers).toMatchObject({ 'last-event-id': 'story-0-1' });
  // It was never without a connection that it wanted.
  expect(state.mock.calls).toEqual([[true], [true]]);
  look(true);
});
