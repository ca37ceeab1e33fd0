import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const GOLDEN = path.resolve(import.meta.dirname, '../golden');

/** A web site on loopback that serves golden pages, and pages that a test makes up. */
export interface GoldenSite {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  origin: string;
  /** Paths asked for, in order; `/favicon.ico` is left out. */
  requests: string[];
  /** Headers of the latest request for a path. */
  headersOf(pathname: string): IncomingHttpHeaders | undefined;
  /** Serves a body at a path from now on; HTML in UTF-8 unless told otherwise. */
  set(pathname: string, body: string | Uint8Array, contentType?: string): void;
  /** Sends the first part of a page and keeps the rest until `finish` is called. */
  hold(pathname: string, firstPart: string): { finish(rest: string): void };
  /** Serves a path that was held as any other again. */
  release(pathname: string): void;
  /** Closes the server and its open connections; the site is then offline. Again, it does nothing. */
  stop(): Promise<void>;
}

/** Starts the site; `/golden/SLUG/PAGE.html` is `tests/golden/SLUG/PAGE.html`. */
export async function startGoldenSite(): Promise<GoldenSite> {
  const made = new Map<string, { body: string | Uint8Array; contentType: string }>();
  const held = new Map<string, { firstPart: string; rest: PromiseWithResolvers<string> }>();
  const requests: string[] = [];
  const headers = new Map<string, IncomingHttpHeaders>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname !== '/favicon.ico') requests.push(pathname);
    headers.set(pathname, request.headers);
    const holding = held.get(pathname);
    if (holding) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.write(holding.firstPart);
      void holding.rest.promise.then((rest) => response.end(rest));
      return;
    }
    const page = made.get(pathname);
    const golden = /^\/golden\/([a-z0-9-]+)\/([a-z0-9-]+\.html)$/.exec(pathname);
    const body =
      page?.body ??
      (golden ? readFileSync(path.join(GOLDEN, golden[1] ?? '', golden[2] ?? '')) : undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': page?.contentType ?? 'text/html; charset=utf-8',
    });
    response.end(body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    headersOf: (pathname) => headers.get(pathname),
    set(pathname, body, contentType = 'text/html; charset=utf-8') {
      made.set(pathname, { body, contentType });
    },
    hold(pathname, firstPart) {
      const rest = Promise.withResolvers<string>();
      held.set(pathname, { firstPart, rest });
      return { finish: rest.resolve };
    },
    release(pathname) {
      held.delete(pathname);
    },
    stop() {
      if (!server.listening) return Promise.resolve();
      server.closeAllConnections();
      return new Promise((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      );
    },
  };
}
