import { expect, it } from 'vitest';
import { asWebError, WebError, webErrorCodes } from './errors.ts';

it.each(webErrorCodes)('%s says which address, what happened, and what to do', (code) => {
  const [url, what, advice] = new WebError(code, 'https://example.org/a', 'it happened').message.split(/: |; /);
  expect([url, what]).toEqual(['https://example.org/a', 'it happened']);
  expect(advice).toMatch(/^\w+/);
});

it('keeps the cause, and calls what it does not know a reset', () => {
  const cause = Object.assign(new Error('odd'), { code: 'EODD' });
  expect(asWebError('https://example.org/', cause)).toMatchObject({ code: 'reset', cause });
});
