import { type Settings, parseSettings } from './settings.ts';

/** What a settings file says of itself; keys of services are never in it. */
const KIND = 'luoc-settings';
const VERSION = 1;

/** The settings as the JSON text of a file. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Why a settings file was refused.
 * - `not-settings`: it is none.
 * - `newer-version`: a later version of the extension wrote it.
 * - `fields`: settings in it do not fit; their names are given.
 */
export type SettingsFileProblem =
  { problem: 'not-settings' | 'newer-version' } | { problem: 'fields'; fields: readonly string[] };

/** Reads the text of a settings file. */
export function readSettingsFile(
  text: string,
): { ok: true; settings: Settings } | ({ ok: false } & SettingsFileProblem) {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== KIND) {
    return { ok: false, problem: 'not-settings' };
  }
  const version = 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > VERSION) {
    return { ok: false, problem: 'newer-version' };
  }
  if (version !== VERSION || !('settings' in value)) return { ok: false, problem: 'not-settings' };
  const read = parseSettings(value.settings);
  return read.ok ? read : { ...read, problem: 'fields' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so no settings file; the outcome says so.
    return undefined;
  }
}
