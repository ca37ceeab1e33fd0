import { decodeEntities } from '../../translation/markup/entities.ts';
import { attributeValue } from '../../translation/markup/tokens.ts';
import type { ImportedLine } from './links.ts';
import { parseTime } from './service-csv.ts';

/** Browsers' own folders; they are no tags. */
const STANDARD_FOLDER = /\b(?:PERSONAL_TOOLBAR_FOLDER|UNFILED_BOOKMARKS_FOLDER)\b/i;

/** A tag of the file that matters, or the text of a link or folder that follows it. */
const PIECE = /<(a|h3)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)|<(\/?dl)\b[^>]*>/gi;

/**
 * The links of a bookmark file in Netscape's format, as browsers and reading services write it;
 * folders become tags.
 */
export function* bookmarkLines(html: string): Generator<ImportedLine> {
  const folders: string[] = [];
  let next: string | undefined;
  let line = 0;
  for (const [, tag, attributes = '', text = '', list] of html.matchAll(PIECE)) {
    if (list?.toLowerCase() === 'dl') {
      folders.push(next ?? '');
      next = undefined;
    } else if (list) folders.pop();
    else if (tag?.toLowerCase() === 'h3') {
      next = STANDARD_FOLDER.test(attributes) ? '' : decodeEntities(text).trim();
    } else {
      line++;
      const url = attributeValue(attributes, 'href') ?? '';
      const savedAt = parseTime(attributeValue(attributes, 'add_date') ?? '');
      const own = (attributeValue(attributes, 'tags') ?? '').split(',');
      yield {
        line,
        link: {
          url,
          title: decodeEntities(text).trim(),
          tags: [...folders, ...own].filter((name) => name.trim() !== ''),
          ...(savedAt !== undefined && { savedAt }),
        },
      };
    }
  }
}
