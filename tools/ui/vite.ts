import { createServer, type ViteDevServer } from 'vite';

/**
 * Serves the story page on this machine only.
 *
 * @param port 0 picks a free one
 * @returns the server, already listening, and its address with a closing slash
 */
export async function serveStories(
  port: number,
): Promise<{ server: ViteDevServer; address: string }> {
  const server = await createServer({
    configFile: false,
    root: 'tools/ui/stories',
    logLevel: 'warn',
    cacheDir: '../../../.cache/vite-stories',
    server: { host: '127.0.0.1', port, fs: { allow: ['../../..'] }, hmr: port !== 0 },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The story page has no address.');
  return { server, address };
}
