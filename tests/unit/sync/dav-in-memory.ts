import type { Fetch } from '../../../src/sync/webdav/webdav-store.ts';

/** Ways in which servers were seen to differ; see 'Servers tried' in docs/sync.md. */
export interface DavHabits {
  /** Status of a write into a folder that is not there. */
  withoutFolder: number;
  /** Where an ETag is told. */
  etags: { list: boolean; get: boolean; put: boolean };
  lastModified: boolean;
  /** Whether If-Match and If-None-Match are heeded. */
  keepsConditions: boolean;
  /** How a list names a file. */
  href(path: string): string;
}

interface DavFile {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  /** A new one with each write: what a second would be on a real server. */
  time: string;
}

export const BASE = 'https://dav.example/me/';

/** As much of a WebDAV server as a sync asks for, with the habits of one that was tried. */
export function davInMemory(habits: DavHabits) {
  const folders = new Set(['']);
  const files = new Map<string, DavFile>();
  const requests: string[] = [];
  const locked = new Map<string, number>();
  let count = 0;

  const headersOf = (file: DavFile, hasEtag: boolean): Record<string, string> => ({
    ...(hasEtag && { ETag: file.etag }),
    ...(habits.lastModified && { 'Last-Modified': file.time }),
  });

  function propfind(path: string): Response {
    const folder = path.replace(/\/$/, '');
    const single = files.get(path);
    if (!single && !folders.has(folder)) return new Response(null, { status: 404 });
    const found = single
      ? [[path, single] as const]
      : [...files].filter(([name]) => name.split('/').slice(0, -1).join('/') === folder);
    const rows = found.map(
      ([name, { etag, time, bytes }]) =>
        `<D:response><D:href>${habits.href(name)}</D:href><D:propstat><D:prop>` +
        (habits.etags.list ? `<D:getetag>${etag}</D:getetag>` : '') +
        (habits.lastModified ? `<D:getlastmodified>${time}</D:getlastmodified>` : '') +
        `<D:getcontentlength>${bytes.length}</D:getcontentlength><D:resourcetype/></D:prop>` +
        '<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
    );
    const xml = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${rows.join('')}</D:multistatus>`;
    return new Response(xml, { status: 207 });
  }

  function put(path: string, init: RequestInit): Response {
    const left = locked.get(path) ?? 0;
    if (left > 0) {
      locked.set(path, left - 1);
      return new Response(null, { status: 423 });
    }
    const folder = path.split('/').slice(0, -1).join('/');
    if (!folders.has(folder)) return new Response(null, { status: habits.withoutFolder });
    const headers = new Headers(init.headers);
    const there = files.get(path);
    const match = headers.get('If-Match');
    const refused = headers.has('If-None-Match') ? there : match !== null && match !== there?.etag;
    if (habits.keepsConditions && refused) return new Response(null, { status: 412 });
    const time = new Date(Date.UTC(2026, 4, 2) + ++count * 1000).toUTCString();
    const file: DavFile = { bytes: init.body as DavFile['bytes'], etag: `"${count}"`, time };
    files.set(path, file);
    return new Response(null, { status: 201, headers: headersOf(file, habits.etags.put) });
  }

  function mkcol(path: string): Response {
    const folder = path.replace(/\/$/, '');
    if (folders.has(folder)) return new Response(null, { status: 405 });
    folders.add(folder);
    return new Response(null, { status: 201 });
  }

  const fetch: Fetch = async (input, init) => {
    const path = decodeURIComponent(input.slice(BASE.length));
    requests.push(`${init.method} ${path}`);
    if (init.method === 'PROPFIND') return propfind(path);
    if (init.method === 'PUT') return put(path, init);
    if (init.method === 'MKCOL') return mkcol(path);
    const file = files.get(path);
    if (!file) return new Response(null, { status: 404 });
    return new Response(file.bytes, { headers: headersOf(file, habits.etags.get) });
  };
  return { fetch, requests, locked };
}
