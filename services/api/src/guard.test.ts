import { expect, it } from 'vitest';
import { setting } from '../test/setting.ts';
import { loopbackNames } from './guard.ts';

const keyedApp = setting({ keys: ['first-key', 'second-key'] }).app;
const asked = async (authorization?: string, path = '/api/status') =>
  (await keyedApp.request(path, { headers: authorization === undefined ? {} : { authorization } })).status;

it.each([
  [undefined, 401],
  ['Bearer wrong', 401],
  ['Bearer ', 401],
  ['Basic first-key', 401],
  ['Bearer first-key extra', 401],
  ['Bearer first-key', 200],
  ['bearer second-key', 200],
])('with keys set, %s is answered with %i', async (authorization, status) => {
  expect(await asked(authorization)).toBe(status);
});

it('guards all of /api, and neither the page nor the health', async () => {
  expect(await asked(undefined, '/api/stream')).toBe(401);
  expect(await asked(undefined, '/api/not-there')).toBe(401);
  expect(await asked(undefined, '/')).toBe(200);
  expect(await asked(undefined, '/livez')).toBe(200);
});

it('says how to bring a key', async () => {
  const response = await keyedApp.request('/api/status');
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect((await response.json()).detail).toContain('Authorization: Bearer');
});

it.each([
  ['localhost:8080', 200],
  ['LOCALHOST:8080', 200],
  ['127.0.0.1:8080', 200],
  ['[::1]:8080', 200],
  ['localhost', 421],
  ['localhost:9999', 421],
  ['rebound.example:8080', 421],
  ['127.0.0.1.rebound.example:8080', 421],
])('on loopback, the host %s is answered with %i', async (host, status) => {
  const { app } = setting({ isOurs: (name) => loopbackNames(8080).includes(name) });
  expect((await app.request('/livez', { headers: { host } })).status).toBe(status);
});

it('goes without the port where it is the usual one', () => {
  expect(loopbackNames(80)).toContain('localhost');
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const response = await setting().app.request('/api/search', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

it.each(['/', '/app.js', '/api/status', '/api/nothing', '/api/search?x=1'])(
  'tells browsers with %s what they may load, and who may read it',
  async (path) => {
    const { headers } = await setting().app.request(path);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);
