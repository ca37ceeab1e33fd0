import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the proxy serves in place of the network: the body of an address, none where there is nothing. */
export type Network = (url: URL) => { body: string | Uint8Array; contentType: string } | undefined;

/** A proxy on loopback that stands for the whole network and writes down who asks it for what. */
export interface RecordingProxy {
  /** `127.0.0.1:PORT`. */
  address: string;
  /** `METHOD address` of each request, in order; a tunnel is `CONNECT host:port`. */
  requests: string[];
  stop(): Promise<void>;
}

/** Starts the proxy; nothing is passed on, so a request can go nowhere else. */
export async function startRecordingProxy(network: Network): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    const url = URL.parse(request.url ?? '');
    const found = url ? network(url) : undefined;
    response.writeHead(found ? 200 : 404, {
      'Content-Type': found?.contentType ?? 'text/plain',
      // What a cache answered would not be seen here.
      'Cache-Control': 'no-store',
    });
    response.end(found?.body ?? 'Not found');
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
