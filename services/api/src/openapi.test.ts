import { expect, it } from 'vitest';
import { setting } from '../test/setting.ts';
import { openapi } from './openapi.ts';

it('the OpenAPI document is up to date (renew it with: npx vitest run --project unit -u openapi)', async () => {
  await expect(`${JSON.stringify(openapi(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/openapi.json');
});

it('serves the document that it publishes', async () => {
  const served = await (await setting().app.request('/openapi.json')).json();
  expect(served).toEqual(JSON.parse(JSON.stringify(openapi())));
});

it('every reference in the document leads somewhere', () => {
  const document = JSON.stringify(openapi());
  const targets = [...document.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  const { schemas } = JSON.parse(document).components;
  expect(targets.length).toBeGreaterThan(20);
  for (const name of new Set(targets)) expect(schemas).toHaveProperty(String(name));
});
