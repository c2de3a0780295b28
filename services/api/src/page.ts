import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** A file of the console, as it is served. */
export interface PageFile {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The console, by path. Read once, so that no request ever names a file. */
export function pageFiles(): ReadonlyMap<string, PageFile> {
  const folder = new URL('./page/', import.meta.url);
  const names = readdirSync(folder).filter((name) => extname(name) in types);
  return new Map(names.map((name) => [name === 'index.html' ? '/' : `/${name}`, pageFile(folder, name)]));
}

function pageFile(folder: URL, name: string): PageFile {
  const body = readFileSync(new URL(name, folder), 'utf8');
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  return { body, headers: { 'content-type': types[extname(name)] ?? '', 'cache-control': 'no-cache', etag } };
}
