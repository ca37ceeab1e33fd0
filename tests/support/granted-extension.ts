import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The parts of a manifest that are changed. */
interface Manifest {
  host_permissions?: string[];
  browser_specific_settings?: {
    gecko: { data_collection_permissions: { required: string[] } };
  };
}

/** A copy of a build whose reader has allowed some hosts already. */
export interface GrantedExtension extends Disposable {
  folder: string;
}

/**
 * Copies a build and has its manifest ask for hosts at installation: the browsers' question for an
 * optional host cannot be answered without a window. Nothing else is changed.
 *
 * @param hosts match patterns, such as `*://127.0.0.1/*`
 */
export function grantHosts(target: 'chrome' | 'firefox', hosts: string[]): GrantedExtension {
  const folder = mkdtempSync(path.join(tmpdir(), `luoc-${target}-`));
  cpSync(`.output/${target}-mv3`, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.host_permissions = hosts;
  // Firefox asks for the host and for what is sent there in one question.
  const gecko = manifest.browser_specific_settings?.gecko;
  if (gecko) gecko.data_collection_permissions.required = ['websiteContent'];
  writeFileSync(file, JSON.stringify(manifest));
  return {
    folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
