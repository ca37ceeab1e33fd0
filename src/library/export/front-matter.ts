import type { ExportRecord } from './export-record.ts';

/**
 * A YAML scalar in double quotes (YAML 1.2, 7.3.1), whatever the text: JSON's escapes are among
 * YAML's, so that no newline, `---` or quotation mark ends it early. The separators U+2028 and U+2029
 * and U+0085 are line breaks to some YAML readers and are escaped too.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag as Obsidian takes it: no white space, no `#`; words joined by hyphens. */
function obsidianTag(tag: string): string {
  const joined = tag.replace(/\s+/g, '-').replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  // A tag of digits only is none to Obsidian.
  return /^\d*$/.test(joined) ? `_${joined}` : joined;
}

function list(values: string[]): string {
  return `[${values.map(yamlString).join(', ')}]`;
}

/** What is known of an article as the front matter of a Markdown file, with its two `---` lines. */
export function frontMatter({ saved, content }: ExportRecord): string {
  const entities = content?.brief.entities.map(({ name }) => name) ?? [];
  const lines = [
    `title: ${yamlString(saved.title)}`,
    `source: ${yamlString(saved.url)}`,
    `site: ${yamlString(saved.siteName ?? saved.site)}`,
    saved.authors.length > 0 && `author: ${list(saved.authors)}`,
    saved.publishedTime !== undefined && `published: ${yamlString(saved.publishedTime)}`,
    `saved: ${new Date(saved.savedAt).toISOString()}`,
    `language: ${yamlString(saved.language)}`,
    `read: ${saved.readAt !== undefined}`,
    saved.favourite && 'favourite: true',
    saved.tags.length > 0 && `tags: ${list(saved.tags.map(obsidianTag))}`,
    entities.length > 0 && `entities: ${list(entities)}`,
  ].filter((line) => line !== false);
  return `---\n${lines.join('\n')}\n---\n`;
}
