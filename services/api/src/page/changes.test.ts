import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

// The page is plain JavaScript, which has no types to import.
const [file, dom] = ['./changes.js', './dom.js'];
const { marked } = (await import(file)) as { marked(piece: object): readonly unknown[] };
const { el } = (await import(dom)) as {
  el(tag: string, attributes: object, ...children: unknown[]): InstanceType<JSDOM['window']['HTMLElement']>;
};

beforeAll(() => void vi.stubGlobal('document', new JSDOM().window.document));
afterAll(() => void vi.unstubAllGlobals());

const shown = (...pieces: object[]) => el('p', {}, ...pieces.map(marked)).innerHTML;

it('marks what changed, and not the space behind it', () => {
  const pieces = [
    { kind: 'changed', before: 'harbor ', after: 'harbour ' },
    { kind: 'kept', before: 'early', after: 'early' },
  ];
  expect(shown(...pieces)).toBe('<del>harbor</del> <ins>harbour</ins> early');
});

it('keeps what was dropped and what was added apart where both texts end', () => {
  expect(shown({ kind: 'changed', before: 'Ferry strikes', after: 'Boats stop' })).toBe(
    '<del>Ferry strikes</del> <ins>Boats stop</ins>',
  );
});

it('ends a paragraph where one text ends and the other goes on', () => {
  const pieces = [
    { kind: 'kept', before: 'he said.\n\n', after: 'he said.' },
    { kind: 'dropped', before: 'More follows.' },
  ];
  expect(shown(...pieces)).toBe('he said.\n\n<del>More follows.</del>');
});
