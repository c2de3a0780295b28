import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page of a test site answers: a body of a media type, a whole answer, or whatever it does to the response. */
export type Page =
  | {
      readonly body: string | Buffer;
      readonly type?: string;
      readonly status?: number;
      readonly headers?: Record<string, string>;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): void;
}

/** Serves pages by path on a port of its own, which makes it a host of its own; what is not there is 404. */
export async function serve(pages: (path: string) => Page | undefined): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages(path);
    if (typeof page === 'function') page(request, response);
    else if (page) {
      response.writeHead(page.status ?? 200, {
        'content-type': page.type ?? 'text/html; charset=utf-8',
        ...page.headers,
      });
      response.end(page.body);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked, close };
}

/** An RSS feed of one channel. */
export const rss = (title: string, items: readonly { title: string; link: string; date: string }[]): Page => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://x.example/</link><description>d</description>${items
    .map(
      (i) =>
        `<item><title>${i.title}</title><link>${i.link}</link><guid>${i.link}</guid><pubDate>${i.date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`,
});

/** An OPML file of feeds. */
export const opml = (feeds: readonly { title: string; url: string }[]): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>${feeds
    .map((f) => `<outline type="rss" text="${f.title}" xmlUrl="${f.url}"/>`)
    .join('')}</body></opml>`;
