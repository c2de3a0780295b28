import { JSDOM } from 'jsdom';
import { expect, it, onTestFinished, vi } from 'vitest';
import { setting } from '../../test/setting.ts';
import { pageFiles } from '../page.ts';

/** The console, as far as it needs no layout, before the API of the small newsroom. */
async function openConsole() {
  const { app, close } = setting();
  const url = 'http://127.0.0.1:4600/';
  const { window } = new JSDOM(String(pageFiles().get('/')?.body), { url });
  const { document, location, history, sessionStorage, HTMLElement, CSS } = window;
  const addEventListener = window.addEventListener.bind(window);
  const browser = { document, location, history, sessionStorage, HTMLElement, CSS, addEventListener };
  for (const [name, value] of Object.entries(browser)) vi.stubGlobal(name, value);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) =>
    // The live stream never ends, and nothing here asks about it.
    path.startsWith('/api/stream') ? new Promise(() => {}) : app.request(new URL(path, url).href, init),
  );
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    window.close();
    await close();
  });
  window.HTMLDialogElement.prototype.close ??= () => {};
  const file = './app.js';
  vi.resetModules();
  await import(file);
  const shown = (id: string) => document.getElementById(id)!;
  const search = (query: string) => {
    (shown('q') as HTMLInputElement).value = query;
    shown('search').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  };
  return { document, shown, search };
}

it('a query that cannot be read leaves no counts of the search before it, and the next one has its own', async () => {
  const { shown, search } = await openConsole();
  await vi.waitFor(() => expect(shown('facets').textContent).toContain('Verdict'));
  search('((');
  await vi.waitFor(() => expect(shown('found').textContent).toBe('This search did not work'));
  expect(shown('empty').textContent).toContain('Two opening brackets at character 1; quote them.');
  expect([shown('facets').children.length, (shown('filters') as HTMLDetailsElement).hidden]).toEqual([0, true]);
  search('Nebel');
  await vi.waitFor(() => expect(shown('found').textContent).toBe('1 story found'));
  expect([shown('facets').children.length > 0, (shown('filters') as HTMLDetailsElement).hidden]).toEqual([true, false]);
});

it('who presses a filter by the keyboard has the focus on it still, also when it was taken away above the stories', async () => {
  const { document, shown } = await openConsole();
  const buttons = (place: string) => [...shown(place).querySelectorAll('button')];
  const german = () => buttons('facets').find(({ textContent }) => textContent?.startsWith('German'));
  await vi.waitFor(() => expect(german()).toBeDefined());
  german()?.focus();
  german()?.click();
  await vi.waitFor(() => expect(shown('found').textContent).toBe('1 story found'));
  expect(document.activeElement).toBe(german());
  const [chip] = buttons('chosen');
  chip?.focus();
  chip?.click();
  await vi.waitFor(() => expect(shown('found').textContent).toBe('3 stories'));
  expect(document.activeElement).toBe(german());
});
