import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles one TypeScript module into a script that a page can be told to evaluate.
 *
 * @param entry path of the module, relative to the checkout
 * @param name the global that holds the module's exports
 * @returns the script; it throws nothing and its value is 0, so that nothing has to be handed back
 */
export async function pageScript(entry: string, name: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'luoc-page-'));
  const wrapper = path.join(folder, 'entry.js');
  writeFileSync(
    wrapper,
    `import * as made from ${JSON.stringify(path.resolve(entry))}; globalThis.${name} = made;`,
  );
  try {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      root: process.cwd(),
      build: {
        write: false,
        minify: true,
        target: 'es2023',
        rollupOptions: { input: wrapper, output: { format: 'iife', entryFileNames: 'page.js' } },
      },
    });
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((made) =>
      'output' in made ? made.output : [],
    );
    const script = outputs.find((output) => output.type === 'chunk')?.code;
    if (script === undefined) throw new Error(`${entry} gave no script`);
    return `${script};0`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
