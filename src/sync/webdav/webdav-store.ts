import { toBase64, utf8 } from '../crypto/bytes.ts';
import {
  type PutCondition,
  RemoteError,
  type RemoteFile,
  type RemoteFolder,
  type RemoteProblem,
  type RemoteStore,
} from '../folder/remote-store.ts';
import { type DavResource, readMultistatus } from './multistatus.ts';
import { readBody } from './read-body.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface WebDavOptions {
  /** Address of the reader's folder, with a slash at its end. */
  folder: URL;
  user: string;
  password: string;
  fetch: Fetch;
  signal?: AbortSignal;
  /** Waits so many milliseconds; a timer unless told otherwise. */
  wait?(milliseconds: number): Promise<void>;
}

/** Milliseconds that a server may take for one answer. */
const TIMEOUT = 60_000;

/** Milliseconds to wait before a file that is locked is written again; the lock of a write is short. */
const WAITS = [500, 1500, 3000] as const;

const FOLDERS: readonly RemoteFolder[] = ['articles', 'manifests'];

const PROPFIND = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/><getcontentlength/></prop></propfind>`;

/** What a status other than those an operation expects means; RFC 9110 and RFC 4918, 11. */
function problemOf(status: number): RemoteProblem {
  if (status === 401 || status === 407) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405 || status === 501) return 'not-webdav';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 507) return 'full';
  if (status >= 300 && status < 400) return 'redirected';
  return [423, 429, 502, 503, 504].includes(status) ? 'busy' : 'server';
}

/**
 * An ETag in one form: without the suffix that Apache adds to what it compresses, and strong. Apache
 * calls the ETag of a file weak during the second in which it was written, and the same one strong
 * after that; a condition made of it may be refused until then (RFC 9110, 13.1.1).
 */
function tokenOf(etag: string | null | undefined): string | undefined {
  const match = /^(?:W\/)?("[^"]*?)(?:-(?:gzip|br|zstd|deflate))?"$/.exec(etag?.trim() ?? '');
  return match ? `${match[1]}"` : undefined;
}

/** When and how long a file is, where the server gives no ETag. */
function roughToken({ lastModified, length }: DavResource): string | undefined {
  return lastModified === undefined ? undefined : `${lastModified} ${length ?? ''}`;
}

function conditionHeaders(condition: PutCondition | undefined): Record<string, string> {
  if (!condition) return {};
  if ('ifAbsent' in condition) return { 'If-None-Match': '*' };
  return condition.ifToken.startsWith('"') ? { 'If-Match': condition.ifToken } : {};
}

/** The last segment of a path, decoded; undefined where it is none. */
function lastSegment(href: string, base: URL): string | undefined {
  const url = URL.parse(href, base.href);
  const segment = url?.pathname.replace(/\/+$/, '').split('/').at(-1);
  if (segment === undefined) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not percent-encoded UTF-8, so none of our names.
    return undefined;
  }
}

function fail(method: string, { status }: Response): never {
  throw new RemoteError(problemOf(status), `${method}: status ${status}.`);
}

/**
 * A folder on a WebDAV server (RFC 4918), over Basic authentication (RFC 7617) in UTF-8. It follows no
 * redirection, so that the password goes to no other address, and keeps nothing in the browser's cache.
 *
 * @throws RemoteError from every method, or the signal's reason
 */
export function webDavStore({
  folder,
  user,
  password,
  fetch,
  signal,
  wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}: WebDavOptions): RemoteStore {
  const authorization = `Basic ${toBase64(utf8(`${user}:${password}`))}`;
  /** What the last list said of each path. */
  const listed = new Map<string, string>();

  async function request(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> } = {},
  ): Promise<Response> {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(TIMEOUT);
    try {
      const response = await fetch(new URL(path, folder).href, {
        method,
        headers: { ...(user !== '' && { Authorization: authorization }), ...init.headers },
        ...(init.body !== undefined && { body: init.body }),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'opaqueredirect') throw new RemoteError('redirected', method);
      return response;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RemoteError) throw error;
      throw new RemoteError('unreachable', `${method}: no answer.`, { cause: error });
    }
  }

  async function bodyOf(method: string, response: Response): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await readBody(response);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RemoteError) throw error;
      throw new RemoteError('unreachable', `${method}: cut off.`, { cause: error });
    }
  }

  /** Makes a folder; one that is there already is no error. */
  async function makeFolder(path: string): Promise<void> {
    const response = await request('MKCOL', path);
    if (response.ok || response.status === 405) return;
    // 409: the folder above it is not there (RFC 4918, 9.3.1).
    if (response.status === 409) throw new RemoteError('not-webdav', 'MKCOL: no folder above.');
    fail('MKCOL', response);
  }

  async function propfind(path: string, depth: '0' | '1'): Promise<DavResource[] | undefined> {
    const response = await request('PROPFIND', path, {
      headers: { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' },
      body: PROPFIND,
    });
    if (response.status === 404) return undefined;
    if (response.status === 200) throw new RemoteError('not-webdav', 'PROPFIND: status 200.');
    if (response.status !== 207) fail('PROPFIND', response);
    const text = new TextDecoder().decode(await bodyOf('PROPFIND', response));
    try {
      return readMultistatus(text);
    } catch (error) {
      throw new RemoteError('not-webdav', 'PROPFIND: no multistatus.', { cause: error });
    }
  }

  /** The token of a file just written, where the answer to writing it did not tell. */
  async function tokenAfter(path: string, length: number): Promise<string | undefined> {
    const [file] = (await propfind(path, '0')) ?? [];
    // Another length is another device's file, which is to be read.
    if (!file || (file.length !== undefined && Number(file.length) !== length)) return undefined;
    return tokenOf(file.etag) ?? roughToken(file);
  }

  /**
   * The token of a file that was read, in the form in which the next list will give it: nginx gives an
   * ETag with a file and none in a list, lighttpd may do the opposite. What was listed is older than
   * what was read, or the same; at worst the file is read once more.
   */
  function tokenOfAnswer(path: string, { headers }: Response, length: number): string | undefined {
    const before = listed.get(path);
    const etag = tokenOf(headers.get('ETag'));
    if (before !== undefined && (etag === undefined || !before.startsWith('"'))) return before;
    const lastModified = headers.get('Last-Modified');
    return (
      etag ??
      roughToken({
        href: path,
        isCollection: false,
        ...(lastModified !== null && { lastModified }),
        length: String(length),
      })
    );
  }

  /** Writes a file; one that another device is writing just now is waited for. */
  async function putUnlocked(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    condition: PutCondition | undefined,
  ): Promise<Response> {
    const putOnce = (): Promise<Response> =>
      request('PUT', path, {
        headers: { 'Content-Type': 'application/octet-stream', ...conditionHeaders(condition) },
        body: bytes,
      });
    let response = await putOnce();
    for (const milliseconds of WAITS) {
      if (response.status !== 423) break;
      await wait(milliseconds);
      response = await putOnce();
    }
    return response;
  }

  return {
    async list(name) {
      const resources = await propfind(name === '' ? '' : `${name}/`, '1');
      return (resources ?? []).flatMap((resource): RemoteFile[] => {
        const file = lastSegment(resource.href, folder);
        if (resource.isCollection || file === undefined) return [];
        const token = tokenOf(resource.etag) ?? roughToken(resource);
        if (token !== undefined) listed.set(name === '' ? file : `${name}/${file}`, token);
        return [{ name: file, ...(token !== undefined && { token }) }];
      });
    },
    async get(path) {
      const response = await request('GET', path);
      if (response.status === 404) return undefined;
      if (response.status !== 200) fail('GET', response);
      const bytes = await bodyOf('GET', response);
      const token = tokenOfAnswer(path, response, bytes.length);
      return { bytes, ...(token !== undefined && { token }) };
    },
    async put(path, bytes, condition) {
      let response = await putUnlocked(path, bytes, condition);
      if ([404, 409, 500].includes(response.status)) {
        // RFC 4918, 9.7.1: 409 where the folder is not there; nginx and GNOME's server say 500. It is
        // made, and all is tried once more.
        await makeFolder('');
        const inside = FOLDERS.find((name) => path.startsWith(`${name}/`));
        if (inside !== undefined) await makeFolder(`${inside}/`);
        response = await putUnlocked(path, bytes, condition);
      }
      if (!response.ok) fail('PUT', response);
      const token = tokenOf(response.headers.get('ETag')) ?? (await tokenAfter(path, bytes.length));
      return token === undefined ? {} : { token };
    },
    async delete(path) {
      const response = await request('DELETE', path);
      if (!response.ok && response.status !== 404) fail('DELETE', response);
    },
  };
}
