import { expect, it } from 'vitest';
import { onwardFrom, sameSite } from './links.ts';

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

it.each([
  ['https://www.gazette.example/a', 'http://m.gazette.example/b', true],
  ['https://gazette.example/a', 'https://wire.example/a', false],
  ['https://gazette.example/a', 'https://notgazette.example/a', false],
  ['urn:wire:1', 'urn:wire:1', true],
  ['urn:wire:1', 'urn:wire:2', false],
])('%s and %s are of one site: %s', (one, other, same) => {
  expect([sameSite(one, other), sameSite(other, one)]).toEqual([same, same]);
});
