import type { ArticleBlock } from '../../article/article.ts';
import { type ExportRecord, inTextOrder } from './export-record.ts';
import type { ExportWords } from './export-markdown.ts';
import { escapeXml, inlineXhtml, safeHref } from './inline-markup.ts';

/** Where a picture lies for the file that is written: a `data:` address or a path; none if not kept. */
export type PictureSource = (address: string) => string | undefined;

function figure(
  block: ArticleBlock & { type: 'figure' },
  sourceOf: PictureSource,
  words: ExportWords,
): string {
  const images = block.images.map(({ src, alt }) => {
    const source = sourceOf(src);
    if (source !== undefined) return `<img src="${escapeXml(source)}" alt="${escapeXml(alt)}"/>`;
    // Nothing is loaded from the web when the file is opened: the picture is a link.
    const href = safeHref(src);
    const label = escapeXml(alt ? `${words.picture}: ${alt}` : words.picture);
    return href === undefined ? '' : `<p><a href="${escapeXml(href)}">${label}</a></p>`;
  });
  const caption = [
    block.caption ? inlineXhtml(block.caption) : '',
    block.credit === undefined ? '' : `<small>${escapeXml(block.credit)}</small>`,
  ].filter((part) => part !== '');
  const below = caption.length > 0 ? `<figcaption>${caption.join(' ')}</figcaption>` : '';
  return `<figure>${images.join('')}${below}</figure>`;
}

function blockXhtml(block: ArticleBlock, sourceOf: PictureSource, words: ExportWords): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${inlineXhtml(block)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlineXhtml(block)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${inlineXhtml(item)}</li>`).join('');
      return items === '' ? '' : `<${name}>${items}</${name}>`;
    }
    case 'quote':
      return `<blockquote>${block.paragraphs.map((p) => `<p>${inlineXhtml(p)}</p>`).join('')}</blockquote>`;
    case 'table': {
      const rows = block.rows
        .filter(({ cells }) => cells.length > 0)
        .map(({ header, cells }) => {
          const name = header ? 'th' : 'td';
          return `<tr>${cells.map((cell) => `<${name}>${inlineXhtml(cell)}</${name}>`).join('')}</tr>`;
        });
      const caption =
        block.caption === undefined ? '' : `<caption>${escapeXml(block.caption)}</caption>`;
      return rows.length === 0 ? '' : `<table>${caption}<tbody>${rows.join('')}</tbody></table>`;
    }
    case 'figure':
      return figure(block, sourceOf, words);
    case 'embed': {
      const href = safeHref(block.url);
      const text = escapeXml(block.text || block.url);
      return `<p>${href === undefined ? text : `<a href="${escapeXml(href)}">${text}</a>`}</p>`;
    }
    default:
      // The types above are all there are; the schema lets no other in.
      return block satisfies never;
  }
}

/** Each line of a text as a paragraph. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('');
}

/**
 * The body of an article as XHTML, built anew from escaped text and a closed list of elements: nothing
 * that a page wrote as markup gets through.
 */
export function articleXhtml(
  { saved, content, highlights }: ExportRecord,
  words: ExportWords,
  sourceOf: PictureSource,
): string {
  const byline = [saved.siteName ?? saved.site, ...saved.authors, saved.publishedTime ?? '']
    .filter((part) => part !== '')
    .map(escapeXml)
    .join(' · ');
  const parts = [`<h1>${escapeXml(saved.title)}</h1>`, `<p class="byline">${byline}</p>`];
  if (content) {
    const { article, brief } = content;
    if (brief.summary.length > 0) {
      const items = brief.summary.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('');
      parts.push(`<aside><h2>${escapeXml(words.summary)}</h2><ul>${items}</ul></aside>`);
    }
    if (article.lead) parts.push(`<p class="lead">${inlineXhtml(article.lead)}</p>`);
    parts.push(...article.blocks.map((block) => blockXhtml(block, sourceOf, words)));
  }
  if (highlights.length > 0) {
    const items = inTextOrder(highlights).map(({ exact, note }) => {
      const remark = note === undefined ? '' : paragraphs(note);
      return `<li><blockquote>${paragraphs(exact)}</blockquote>${remark}</li>`;
    });
    parts.push(
      `<section><h2>${escapeXml(words.highlights)}</h2><ul>${items.join('')}</ul></section>`,
    );
  }
  const href = safeHref(saved.url);
  if (href !== undefined) {
    parts.push(`<p><a href="${escapeXml(href)}">${escapeXml(words.source)}</a></p>`);
  }
  return parts.filter((part) => part !== '').join('\n');
}
