import { expect, it } from 'vitest';
import { takeUp } from './take-up.ts';

const wrong =
  'The ferry struck the barge at dawn. Forty people, 40 in all, were hurt, the harbour master said on Monday.';
const right =
  'The ferry struck the barge at dawn. Fourteen people, 14 in all, were hurt, the harbour master said on Monday.';

it('a copy that has the right number has taken the correction up, in its own spelling too', () => {
  expect(takeUp(wrong, right, 'Fog at sea. Fourteen people, 14 in all, were hurt, the harbor master said.')).toBe(
    'taken',
  );
});

it('a copy that has the wrong number still says so', () => {
  expect(takeUp(wrong, right, `Fog at sea. ${wrong}`)).toBe('standing');
});

it('a copy that has cut the passage says neither', () => {
  expect(takeUp(wrong, right, 'The ferry struck the barge at dawn.')).toBe('absent');
});

it('a change of spelling alone is no correction', () => {
  expect(takeUp('at the harbour on Monday', 'at the harbor on Monday', 'at the harbour on Monday')).toBe('absent');
});
