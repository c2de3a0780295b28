import { expect, it } from 'vitest';
import { setting } from '../test/setting.ts';
import { pageFiles } from './page.ts';

const files = pageFiles();
const page = files.get('/')?.body ?? '';
const scripts = [...files].filter(([path]) => path.endsWith('.js'));

it('serves the page and every file that it names, each as what it is', async () => {
  const { app } = setting();
  const named = [...page.matchAll(/(?:href|src)="(\/[\w.]+)"/g)].map(([, path]) => String(path));
  const imported = scripts.flatMap(([, { body }]) =>
    [...body.matchAll(/from '\.(\/\w+\.js)'/g)].map(([, path]) => String(path)),
  );
  expect(named).toContain('/app.js');
  for (const path of new Set([...named, ...imported])) expect((await app.request(path)).status, path).toBe(200);
  expect((await app.request('/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await app.request('/app.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it('spares a browser what it has already', async () => {
  const { app } = setting();
  const etag = (await app.request('/app.js')).headers.get('etag') ?? '';
  expect((await app.request('/app.js', { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it.each(['/../app.ts', '/page.ts', '/%2e%2e/app.ts', '/page/app.js'])('serves no other file: %s', async (path) => {
  expect((await setting().app.request(path)).status).toBe(404);
});

it('keeps to its own content security policy: nothing inline, nothing from elsewhere', () => {
  expect(page).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son\w+="|https?:\/\//);
});

it('never parses a text as HTML', () => {
  for (const [path, { body }] of scripts) {
    expect(body, path).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/,
    );
  }
});
