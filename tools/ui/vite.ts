import { build, createServer, type InlineConfig, preview } from 'vite';

/** Where the built story page goes. */
const OUTPUT = '.cache/stories';

const shared: InlineConfig = {
  configFile: false,
  root: 'tools/ui/stories',
  logLevel: 'warn',
};

/**
 * Serves the story page on this machine only, following every change of a source.
 *
 * @returns its address, with a closing slash
 */
export async function serveStories(port: number): Promise<string> {
  const server = await createServer({
    ...shared,
    cacheDir: '../../../.cache/vite-stories',
    server: { host: '127.0.0.1', port, fs: { allow: ['../../..'] } },
  });
  await server.listen();
  return addressOf(server.resolvedUrls);
}

/** Builds the story page and serves the result on a free port, which is quicker to load. */
export async function serveBuiltStories(): Promise<{
  address: string;
  close(): Promise<void>;
}> {
  await build({
    ...shared,
    build: { outDir: `../../../${OUTPUT}`, emptyOutDir: true, target: 'es2023', minify: false },
  });
  const server = await preview({
    ...shared,
    build: { outDir: `../../../${OUTPUT}` },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return { address: addressOf(server.resolvedUrls), close: () => server.close() };
}

function addressOf(urls: { local: string[] } | null): string {
  const address = urls?.local[0];
  if (address === undefined) throw new Error('The story page has no address.');
  return address;
}
