import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replay } from '../chaos/killer.ts';
import { folder, last, stemma, stemmaJson } from '../stemma.ts';

const headline = 'Ferry crews vote to strike over night sailings';
const story = [
  'Ferry crews in Halverstad voted on Thursday to strike from Monday over a plan to halve the crew on night sailings, their union said.',
  'The vote was 214 to 31, Petter Lunde of the seamen’s union told reporters on the quay, and it would not be the last of the winter.',
  'The company, which runs eleven vessels on four lines, said that it had no plan to cancel any sailing and would hire crews abroad.',
  'Some nine thousand commuters cross the fjord every day, and the bridge that was promised to them in 1998 has not been begun.',
];
const page = (
  ...lines: string[]
) => `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article>
  <h1>${headline}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article><footer><p>All rights reserved.</p></footer></body></html>`;
const note = 'This story has been withdrawn.';

const [origin, obeys, stands, gone, foreign] = ['wire', 'post', 'star', 'echo', 'sun'].map(
  (name) => `https://${name}.example/ferry`,
) as [string, string, string, string, string];
const seen = (url: string, minute: number, text: string, http?: object) => ({
  ...{ source: new URL(url).hostname.split('.')[0], url, text, observedAt: `2026-03-12T08:${minute}:00Z` },
  ...(http && { http }),
});
const day = [
  ...[origin, obeys, stands, gone, foreign].map((url, i) => seen(url, 10 + i, page(...story))),
  seen(origin, 30, page(note)),
  seen(obeys, 40, page(note), { status: 410 }),
  seen(gone, 41, '<html><body></body></html>', { status: 404 }),
  seen(foreign, 42, page(note), { status: 200, url: 'https://elsewhere.example/withdrawn' }),
];

interface Why {
  readonly article: { readonly text: string; readonly revision: number; readonly notices: readonly object[] };
  readonly lost?: object;
  readonly family: { readonly corrections: readonly { readonly copies: readonly Copy[] }[] };
  readonly fates: readonly { readonly stage: string; readonly reason?: string }[];
}
interface Copy {
  readonly article: string;
  readonly state: string;
}

it.each(['as-is', 'reversed'])(
  'a story whose page says now that it was withdrawn is told so, with its copies: %s',
  async (order) => {
    const dir = folder(onTestFinished);
    const recording = join(dir, 'day.jsonl');
    const played = order === 'reversed' ? day.toReversed() : day;
    writeFileSync(recording, played.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await replay(recording, dir);
    const why = async (url: string) => last(await stemmaJson<Why>(['why', url, '--data-dir', dir]));

    const told = await why(origin);
    expect(told.article).toMatchObject({ text: '', revision: 2, notices: [{ kind: 'kill', text: note }] });
    expect(told.fates).toContainEqual(expect.objectContaining({ stage: 'cleaner', reason: 'withdrawn' }));
    const [{ copies } = { copies: [] }] = told.family.corrections;
    expect(copies.map(({ state }) => state)).toEqual(['taken', 'standing', 'gone', 'standing']);
    expect(told.family.corrections).toMatchObject([
      { kind: 'kill', text: note, observedAt: '2026-03-12T08:30:00.000Z' },
    ]);

    expect(await why(gone)).toMatchObject({ lost: { at: '2026-03-12T08:41:00.000Z', reason: 'http-404' } });
    expect((await why(foreign)).article).toMatchObject({ text: story.join('\n\n'), notices: [] });
    // A copy is compared with the text that it was made of.
    const [compared] = await stemmaJson<{ same: boolean }>(['why', origin, '--not-with', stands, '--data-dir', dir]);
    expect(compared?.same).toBe(true);
    const [changed] = await stemmaJson<{ kept: number; before: object }>(['diff', origin, stands, '--data-dir', dir]);
    expect(changed).toMatchObject({ kept: 1, before: { revision: 1 } });
    const [edit] = await stemmaJson<{ after: object }>(['diff', origin, '--data-dir', dir]);
    expect(edit).toMatchObject({ kept: 0, after: { revision: 2 } });
    const found = await stemma(['search', 'ferry', '--source', 'wire', '--data-dir', dir]);
    expect(found.stdout).toMatch(/Ferry crews vote to strike over night sailings {2}withdrawn\n/);
    const { stdout } = await stemma(['why', origin, '--data-dir', dir]);
    expect(stdout).toContain(`withdrawn: ${note}`);
    expect(stdout).toMatch(/withdrawn too, 10m0s later .*post/);
  },
);
