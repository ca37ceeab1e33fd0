import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a service gets it. */
export interface ReceivedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage['headers'];
  /** Undefined where there was no JSON. */
  json: unknown;
  /** Bytes of the body. */
  size: number;
}

export interface ServiceReply {
  status: number;
  json: unknown;
}

/** A service's protocol: what it answers when nothing goes wrong. */
export type Protocol = (request: ReceivedRequest) => ServiceReply;

/**
 * What may go wrong with the next request: a status with a body and headers of its own, an answer
 * that never comes, one that breaks off in the middle, one that is no JSON, JSON of another shape, or
 * a redirect to elsewhere.
 */
export type Failure =
  | { status: number; json?: unknown; headers?: Record<string, string> }
  | 'slow'
  | 'cut-off'
  | 'wrong-json'
  | 'wrong-shape'
  | 'redirect';

export interface LocalServer {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  requests: ReceivedRequest[];
  /** These befall the coming requests, in order; the ones after go well. */
  fail(...failures: Failure[]): void;
  /** This befalls the request after `count` more that go well. */
  failAfter(count: number, failure: Failure): void;
  /** This befalls every coming request, until it is `undefined` again. */
  failAlways(failure: Failure | undefined): void;
  close(): Promise<void>;
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const isJson = request.headers['content-type']?.includes('json') ?? false;
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    json: isJson ? (JSON.parse(body.toString('utf8')) as unknown) : undefined,
    size: body.length,
  };
}

function reply(response: ServerResponse, { status, json }: ServiceReply, headers = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    ...headers,
  });
  response.end(JSON.stringify(json));
}

function fail(response: ServerResponse, failure: Failure): void {
  if (typeof failure === 'object') {
    const { status, json = { message: 'No.' }, headers = {} } = failure;
    reply(response, { status, json }, headers);
  } else if (failure === 'wrong-json') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in to the café’s network</title>');
  } else if (failure === 'wrong-shape') {
    reply(response, { status: 200, json: { translations: { text: 1 }, data: [], choices: null } });
  } else if (failure === 'redirect') {
    response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' });
    response.end();
  } else if (failure === 'cut-off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    response.write('{"translatedText":["Xin', () => response.destroy());
  }
  // 'slow': nothing is answered; `close` ends the connection.
}

/** Starts a server on loopback (or another address of this machine) that speaks a protocol. */
export async function startServer(
  protocol: Protocol,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<LocalServer> {
  const requests: ReceivedRequest[] = [];
  const failures: (Failure | undefined)[] = [];
  let always: Failure | undefined;
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      });
      response.end();
      return;
    }
    void receive(request).then((received) => {
      requests.push(received);
      const failure = failures.shift() ?? always;
      if (failure !== undefined) fail(response, failure);
      else reply(response, protocol(received));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    requests,
    fail: (...next) => void failures.push(...next),
    failAfter: (count, failure) =>
      void failures.push(...Array<undefined>(count).fill(undefined), failure),
    failAlways: (failure) => {
      always = failure;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/**
 * A stand-in for translating: every word in capitals, tags and character references as they are, the
 * way a service keeps them.
 */
export function capitalize(text: string): string {
  return text.replace(/<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g, (piece) =>
    /^[<&]./.test(piece) ? piece : piece.toUpperCase(),
  );
}
