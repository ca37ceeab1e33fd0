import type { BriefLanguage } from '../language/language.ts';

/** The bytes of a language's name model. Rejects as `fetch` does. */
export async function modelBytes(language: BriefLanguage): Promise<ArrayBuffer> {
  // Relative to the origin: pages, their workers and the background all have the extension's own.
  const response = await fetch(`/models/entities-${language}.bin`);
  return response.arrayBuffer();
}
