import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of a build whose manifest a test may change. */
export interface ExtensionCopy {
  folder: string;
  /** Writes the build's own manifest with these fields over it. */
  writeManifest(fields: Record<string, unknown>): void;
  remove(): void;
}

/** Copies a build, such as `.output/chrome-mv3`, into a folder of its own. */
export function copyExtension(build: string): ExtensionCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'luoc-extension-'));
  cpSync(build, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return {
    folder,
    writeManifest: (fields) => writeFileSync(file, JSON.stringify({ ...manifest, ...fields })),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}
