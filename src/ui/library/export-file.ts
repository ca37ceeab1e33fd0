import type { I18n } from '../../i18n/i18n.ts';
import type { LibraryData } from './library-page-props.ts';

export const EXPORT_FORMATS = ['json', 'markdown', 'html', 'epub', 'text'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportOptions {
  /** Which articles; all where it is left out. */
  ids?: string[];
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Writes articles, or the whole library, in one format. @throws the signal's reason when it is aborted */
export async function exportFile(
  { export: desk }: LibraryData,
  format: ExportFormat,
  i18n: I18n,
  options: ExportOptions,
): Promise<{ name: string; blob: Blob }> {
  const title = i18n.t('library.export-name');
  if (format === 'json') {
    const chunks: string[] = [];
    for await (const chunk of desk.json(options)) chunks.push(chunk);
    return { name: `${title}.json`, blob: new Blob(chunks, { type: 'application/json' }) };
  }
  const words = {
    summary: i18n.t('library.words.summary'),
    keyFacts: i18n.t('library.words.facts'),
    highlights: i18n.t('library.words.highlights'),
    source: i18n.t('library.words.source'),
    picture: i18n.t('library.words.picture'),
  };
  if (format === 'epub') return desk.book({ ...options, words, title, language: i18n.language });
  return desk.articles(format, { ...options, words, archiveName: title });
}
