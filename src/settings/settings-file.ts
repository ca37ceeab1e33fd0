import { type Settings, parseSettings } from './settings.ts';

/** What a settings file says of itself; keys of services are never in it. */
const KIND = 'luoc-settings';
const VERSION = 1;

/** The settings as the JSON text of a file. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Reads the text of a settings file.
 *
 * @returns the settings, or the names of the fields that do not fit; none when it is no settings file
 *   of a version this extension knows
 */
export function readSettingsFile(
  text: string,
): { ok: true; settings: Settings } | { ok: false; fields: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON, so no settings file; the outcome says so.
    return { ok: false, fields: [] };
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('settings' in value)) {
    return { ok: false, fields: [] };
  }
  const known = value.kind === KIND && 'version' in value && value.version === VERSION;
  return known ? parseSettings(value.settings) : { ok: false, fields: [] };
}
