import { articleText } from '../../article/article-text.ts';
import { type ExportRecord, inTextOrder } from './export-record.ts';

/** An article as plain text: title, byline, text with a blank line between paragraphs, address. */
export function exportText({ saved, content, highlights }: ExportRecord): string {
  const byline = [saved.siteName ?? saved.site, ...saved.authors, saved.publishedTime ?? ''];
  const notes = inTextOrder(highlights).map(({ exact, note }) =>
    note === undefined ? exact : `${exact}\n  ${note.replaceAll('\n', '\n  ')}`,
  );
  return `${[
    saved.title,
    byline.filter((part) => part !== '').join(' · '),
    ...(content ? articleText(content.article).split('\n') : []),
    ...(notes.length > 0 ? ['* * *', ...notes] : []),
    saved.url,
  ].join('\n\n')}\n`;
}
