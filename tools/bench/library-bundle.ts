import { build } from 'vite';

/** The library's bench as one script that sets `bench`, in a page or in a worker. */
export async function bundleLibrary(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'tools/bench/library-browser.tsx', formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((r) =>
    'output' in r ? r.output : [],
  );
  const script = outputs.find((output) => output.type === 'chunk')?.code;
  if (script === undefined) throw new Error('The bench gave no script');
  return script;
}
