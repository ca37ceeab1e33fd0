import { expect, it } from 'vitest';
import { listModels } from '../../../../src/summary/engines/list-models.ts';
import { startChatCompletionsServer } from '../../../support/chat-completions-server.ts';

it('lists the models of a service, whichever way its address is written', async () => {
  await using server = await startChatCompletionsServer({ kind: 'stream', pieces: [] });
  for (const suffix of ['', '/v1/', '/v1/chat/completions']) {
    const endpoint = server.url + suffix;
    expect(await listModels({ endpoint, key: 'sk-test' }, fetch)).toEqual(['small-model']);
  }
  expect(server.requests.map(({ path }) => path)).toEqual(
    Array.from({ length: 3 }, () => '/v1/models'),
  );
  expect(server.requests[0]?.headers['authorization']).toBe('Bearer sk-test');
});

it('says what is wrong with the address or key', async () => {
  const server = await startChatCompletionsServer({ kind: 'stream', pieces: [] });
  await expect(listModels({ endpoint: 'nowhere' }, fetch)).rejects.toMatchObject({
    code: 'not-set-up',
  });
  server.behaviour = { kind: 'status', status: 401 };
  await expect(listModels({ endpoint: server.url }, fetch)).rejects.toMatchObject({
    code: 'unauthorised',
  });
  server.behaviour = { kind: 'raw', chunks: ['{"models": []}'], type: 'application/json' };
  await expect(listModels({ endpoint: server.url }, fetch)).rejects.toMatchObject({
    code: 'bad-answer',
  });
  await server.close();
  await expect(listModels({ endpoint: server.url }, fetch)).rejects.toMatchObject({
    code: 'network',
  });
  await expect(
    listModels({ endpoint: server.url }, fetch, AbortSignal.abort()),
  ).rejects.toMatchObject({ code: 'aborted' });
});

it('leaves a service that sends without end', async () => {
  await using server = await startChatCompletionsServer({
    kind: 'endless',
    status: 200,
    type: 'application/json',
  });
  await expect(listModels({ endpoint: server.url }, fetch)).rejects.toMatchObject({
    code: 'bad-answer',
  });
  await server.abandoned;
});

/** A service that takes a question and says nothing. */
const silent = (_: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

it('gives up a service that never answers', async () => {
  const listing = listModels({ endpoint: 'https://silent.example' }, silent, undefined, 1);
  await expect(listing).rejects.toMatchObject({ code: 'network' });
});
