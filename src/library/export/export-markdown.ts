import type { ArticleBlock, RichText } from '../../article/article.ts';
import { type ExportRecord, inTextOrder } from './export-record.ts';
import { frontMatter } from './front-matter.ts';
import { escapeMarkdown, inlineMarkdown, safeHref } from './inline-markup.ts';

/** Words that an export writes around an article, in the reader's language. */
export interface ExportWords {
  summary: string;
  keyFacts: string;
  highlights: string;
  source: string;
  /** In front of each picture that is not in the file. */
  picture: string;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Each line of a text as a paragraph. */
function paragraphs(text: string): string {
  return text.split('\n').map(escapeMarkdown).join('\n\n');
}

/** A table cell: no line break and no bar ends it early. */
function cell(rich: RichText): string {
  return inlineMarkdown(rich).replace(/\s+/g, ' ').trim();
}

function table(block: ArticleBlock & { type: 'table' }): string {
  const width = Math.max(0, ...block.rows.map(({ cells }) => cells.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, n) => cells[n] ?? '').join(' | ')} |`;
  const [first, ...rest] = block.rows;
  const head = first?.header ? first.cells.map(cell) : [];
  const body = first?.header ? rest : block.rows;
  return [
    ...(block.caption === undefined ? [] : [`*${escapeMarkdown(block.caption)}*\n`]),
    line(head),
    line(Array.from({ length: width }, () => '---')),
    ...body.map(({ cells }) => line(cells.map(cell))),
  ].join('\n');
}

/**
 * @param pictureAddress where a picture lies beside the file, or its address on the web
 */
function blockMarkdown(
  block: ArticleBlock,
  pictureAddress: (src: string) => string | undefined,
): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineMarkdown(block).replace(/\s+/g, ' ')}`;
    case 'paragraph':
      return inlineMarkdown(block);
    case 'list':
      return block.items
        .map((item, n) => `${block.ordered ? `${n + 1}.` : '-'} ${inlineMarkdown(item)}`)
        .join('\n');
    case 'quote':
      return quoted(block.paragraphs.map(inlineMarkdown).join('\n\n'));
    case 'table':
      return table(block);
    case 'figure': {
      const pictures = block.images.flatMap(({ src, alt }) => {
        const address = pictureAddress(src);
        return address === undefined ? [] : [`![${escapeMarkdown(alt)}](<${address}>)`];
      });
      const caption = block.caption ? [inlineMarkdown(block.caption)] : [];
      const credit = block.credit === undefined ? [] : [escapeMarkdown(block.credit)];
      return [...pictures, ...caption, ...credit].join('\n\n');
    }
    case 'embed': {
      const href = safeHref(block.url);
      const text = escapeMarkdown(block.text || block.url);
      return href === undefined
        ? text
        : `[${text}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`;
    }
    default:
      // The types above are all there are; the schema lets no other in.
      return block satisfies never;
  }
}

/** An article as Markdown with front matter: brief, text, highlights with notes. */
export function exportMarkdown(
  record: ExportRecord,
  words: ExportWords,
  pictureAddress: (src: string) => string | undefined = safeHref,
): string {
  const { saved, content, highlights } = record;
  const parts = [frontMatter(record), `# ${escapeMarkdown(saved.title)}`];
  if (content) {
    const { article, brief } = content;
    if (brief.summary.length > 0) {
      const sentences = brief.summary.map(({ text }) => `- ${escapeMarkdown(text)}`);
      parts.push(`> [!summary] ${words.summary}\n${quoted(sentences.join('\n'))}`);
    }
    if (article.lead) parts.push(`**${escapeMarkdown(article.lead.text)}**`);
    for (const block of article.blocks) parts.push(blockMarkdown(block, pictureAddress));
  }
  if (highlights.length > 0) {
    const items = inTextOrder(highlights).map(({ exact, note }) => {
      const quote = quoted(paragraphs(exact));
      return note === undefined ? quote : `${quote}\n\n${paragraphs(note)}`;
    });
    parts.push(`## ${words.highlights}`, ...items);
  }
  const href = safeHref(saved.url);
  if (href !== undefined) {
    parts.push(`[${words.source}](<${href.replace(/[<>]/g, encodeURIComponent)}>)`);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
