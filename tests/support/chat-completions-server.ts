import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** A request as the server saw it. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: {
    model?: string;
    stream?: boolean;
    messages?: { role: string; content: string }[];
  };
}

/** How the server behaves. */
export type Behaviour =
  /** Streams these pieces as server-sent events, then `[DONE]`. */
  | { kind: 'stream'; pieces: string[]; pause?: number }
  /** Answers in one piece although a stream was asked for. */
  | { kind: 'whole'; content: string; finishReason?: string }
  /** A status with a body of any kind. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** Begins to stream and closes the connection. */
  | { kind: 'cut-off'; pieces: string[]; politely?: boolean }
  /** Begins to stream and says no more; without pieces not even the headers come. */
  | { kind: 'silent'; pieces: string[] }
  /** Raw bytes of a stream. */
  | { kind: 'raw'; chunks: (string | Uint8Array)[]; type?: string }
  /** Never ends. */
  | { kind: 'endless'; status: number; type: string }
  /** Sends the client elsewhere. */
  | { kind: 'redirect'; to: string };

export interface ChatCompletionsServer extends AsyncDisposable {
  /** Base address, such as `http://127.0.0.1:40000`. */
  url: string;
  behaviour: Behaviour;
  requests: SeenRequest[];
  /** Settles when a client has gone away before its answer was finished. */
  readonly abandoned: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a real server on loopback that speaks the chat completions of OpenAI, well or badly.
 * `GET /v1/models` lists one model as long as the server answers at all.
 */
export async function startChatCompletionsServer(
  behaviour: Behaviour,
): Promise<ChatCompletionsServer> {
  const abandoned = Promise.withResolvers<void>();
  const http = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.on('close', () => {
      if (!response.writableEnded) abandoned.resolve();
    });
    handle(server, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    http.closeAllConnections();
    await new Promise((resolve) => {
      http.close(resolve);
    });
  };
  const server: ChatCompletionsServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    behaviour,
    requests: [],
    abandoned: abandoned.promise,
    close,
    [Symbol.asyncDispose]: close,
  };
  return server;
}

async function handle(
  server: ChatCompletionsServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const { behaviour } = server;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  server.requests.push({
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: body === '' ? {} : (JSON.parse(body) as SeenRequest['body']),
  });
  const works = behaviour.kind === 'stream' || behaviour.kind === 'whole';
  if (request.url === '/v1/models' && works) {
    json(response, 200, { object: 'list', data: [{ id: 'small-model', object: 'model' }] });
    return;
  }
  await answer(behaviour, response);
}

async function answer(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  switch (behaviour.kind) {
    case 'stream':
      eventStream(response);
      for (const piece of behaviour.pieces) {
        response.write(event({ delta: { content: piece }, finish_reason: null }));
        await pause(behaviour.pause ?? 0);
      }
      response.write(event({ delta: {}, finish_reason: 'stop' }));
      response.end('data: [DONE]\n\n');
      return;
    case 'whole':
      json(response, 200, {
        choices: [
          {
            message: { role: 'assistant', content: behaviour.content },
            finish_reason: behaviour.finishReason ?? 'stop',
          },
        ],
      });
      return;
    case 'status':
      response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body ?? '');
      return;
    case 'cut-off':
      eventStream(response);
      await writeAll(response, behaviour.pieces);
      if (behaviour.politely) response.end();
      else response.destroy();
      return;
    case 'silent':
      if (behaviour.pieces.length > 0) {
        eventStream(response);
        await writeAll(response, behaviour.pieces);
      }
      return;
    case 'raw':
      response.writeHead(200, { 'content-type': behaviour.type ?? 'text/event-stream' });
      for (const chunk of behaviour.chunks) {
        response.write(chunk);
        await pause(1);
      }
      response.end();
      return;
    case 'endless':
      response.writeHead(behaviour.status, { 'content-type': behaviour.type });
      await pipeline(endless, response);
      return;
    case 'redirect':
      response.writeHead(307, { location: behaviour.to }).end();
  }
}

async function* endless(): AsyncGenerator<string> {
  for (;;) yield ' '.repeat(100_000);
}

async function writeAll(response: ServerResponse, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    response.write(event({ delta: { content: piece }, finish_reason: null }));
    await pause(5);
  }
}

function eventStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
}

/** One event of a stream, as OpenAI's service writes it. */
export function event(choice: unknown): string {
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [choice] })}\n\n`;
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
