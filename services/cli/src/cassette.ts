import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gunzipSync } from 'node:zlib';
import { articleId, Capture, instant } from '@stemma/contracts';
import { splitReuters } from '@stemma/wire';

const readable = /\.(jsonl|sgm)(\.gz)?$/;

/** The recordings at a path: itself, or what a folder holds of them, by name. Throws when there are none. */
export async function recordings(path: string): Promise<string[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`${path} does not exist`);
  if (stat.isFile()) return [path];
  const files = (await readdir(path)).filter((name) => readable.test(name)).sort();
  if (files.length === 0)
    throw new Error(
      `${path} holds no recording: a cassette ends in .jsonl, Reuters-21578 in .sgm, either may be gzipped`,
    );
  return files.map((name) => join(path, name));
}

/** The captures of a recording, in the order of the file. Throws naming file and line. */
export async function* readRecording(file: string): AsyncIterable<Capture> {
  if (/\.sgm(\.gz)?$/.test(file)) yield* reutersCaptures(file);
  else yield* cassetteCaptures(file);
}

async function* cassetteCaptures(file: string): AsyncIterable<Capture> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim()) yield readLine(text, `${file}, line ${line}`);
  }
}

/** One line of a cassette. The id may be left out, and `observedAt` may be any ISO date. Throws saying what is wrong. */
export function readLine(text: string, where: string): Capture {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${where}: not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  const given = typeof value === 'object' && value !== null ? (value as Partial<Capture>) : {};
  const capture = Capture.safeParse({
    mediaType: 'text/html',
    ...given,
    ...(given.id === undefined && typeof given.url === 'string' && { id: articleId(given.url) }),
    ...(typeof given.observedAt === 'string' && { observedAt: instant(given.observedAt) ?? given.observedAt }),
  });
  if (capture.success) return capture.data;
  // An id that was left out follows from the address: it lacks only because that does.
  const { issues } = capture.error;
  const issue = issues.find(({ path: [field] }) => given.id !== undefined || field !== 'id') ?? issues[0];
  throw new Error(
    `${where}: ${issue?.path.join('.') || 'capture'}: ${issue?.message}; docs/cassettes.md describes a cassette`,
  );
}

function* reutersCaptures(file: string): Iterable<Capture> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
  for (const { uri, observedAt, mediaType, text: element } of splitReuters(text)) {
    yield { id: articleId(uri), source: 'reuters', url: uri, observedAt, mediaType, text: element };
  }
}
