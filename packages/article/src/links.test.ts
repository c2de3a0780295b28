import { expect, it } from 'vitest';
import { onwardFrom } from './links.ts';

const isOnward = onwardFrom('https://www.gazette.example/world/ferry.html');

it.each(['/world/fog', 'fog.html', '?page=2', 'https://gazette.example/', '//sport.gazette.example/x'])(
  '%s leads to another page of the site',
  (href) => {
    expect(isOnward(href)).toBe(true);
  },
);

it.each([
  '',
  '#top',
  '/world/ferry.html#quotes',
  'https://wire.example/',
  'https://notgazette.example/',
  'mailto:desk@gazette.example',
  'javascript:void(0)',
  'http://[broken',
])('%j does not', (href) => {
  expect(isOnward(href)).toBe(false);
});

it('knows relative links without an address', () => {
  const blind = onwardFrom('');
  expect([blind('/fog'), blind('https://gazette.example/')]).toEqual([true, false]);
});
