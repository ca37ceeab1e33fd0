import type { Highlight } from '../../../library/records.ts';
import { type CopyFormat } from '../../brief-view/brief-text.ts';
import { escapeMarkdown } from '../../brief-view/escape-markdown.ts';

/** Highlights with their notes, as plain text or Markdown, a blank line between them. */
export function highlightsText(highlights: Highlight[], format: CopyFormat): string {
  return highlights
    .map(({ exact, note }) => {
      if (format === 'text') return note === undefined ? exact : `${exact}\n– ${note}`;
      const quote = lines(exact)
        .map((line) => `> ${line}`)
        .join('\n>\n');
      return note === undefined ? quote : `${quote}\n\n${lines(note).join('\n\n')}`;
    })
    .join('\n\n');
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapeMarkdown);
}
