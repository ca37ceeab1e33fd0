import type { RichText } from '../../article/article.ts';
import { attributeValue, htmlTokens } from '../../translation/markup/tokens.ts';

/** Inline elements an exported file keeps, without their attributes; all else is unwrapped. */
const KEPT = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea']);

/** What a kind of file writes for text and for the two ends of an element. */
interface Writer {
  text(text: string): string;
  open(name: string, href: string | undefined): string;
  close(name: string, href: string | undefined): string;
  lineBreak: string;
}

/** A link's address if a file may carry it: http, https and mailto only. */
export function safeHref(href: string | undefined): string | undefined {
  const url = href === undefined ? null : URL.parse(href.trim());
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

/** XML 1.0 allows no other control characters, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes text for XML and HTML content and for double-quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Writes a run of text anew from its markup, which counts as hostile: nothing of it is copied but the
 * names of kept elements and checked addresses, and the result is well nested.
 */
function write(html: string, writer: Writer): string {
  const open: { name: string; href?: string }[] = [];
  let hidden = 0;
  let result = '';
  const close = (entries: typeof open) => {
    for (const { name, href } of entries.toReversed()) {
      if (KEPT.has(name) && (name !== 'a' || href !== undefined))
        result += writer.close(name, href);
      if (UNREAD.has(name)) hidden--;
    }
  };
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      if (hidden === 0) result += writer.text(token.text.replace(/\s+/g, ' '));
    } else if (token.type === 'start') {
      if (token.name === 'br') {
        if (hidden === 0) result += writer.lineBreak;
        continue;
      }
      if (UNREAD.has(token.name)) hidden++;
      const address =
        token.name === 'a' ? safeHref(attributeValue(token.attributes, 'href')) : undefined;
      open.push({ name: token.name, ...(address !== undefined && { href: address }) });
      if (KEPT.has(token.name) && (token.name !== 'a' || address !== undefined)) {
        result += writer.open(token.name, address);
      }
    } else {
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at >= 0) close(open.splice(at));
    }
  }
  close(open);
  return result;
}

const XHTML: Writer = {
  text: escapeXml,
  open: (name, href) => (href === undefined ? `<${name}>` : `<a href="${escapeXml(href)}">`),
  close: (name) => `</${name}>`,
  lineBreak: '<br/>',
};

/** A run of text as XHTML that HTML and EPUB readers take alike. */
export function inlineXhtml({ text, html }: RichText): string {
  return html === '' ? escapeXml(text) : write(html, XHTML);
}

/** Escapes what Markdown would take for markup, wherever in a line it stands. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_[\]>~|]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      // Not a backslash: some readers let markup through behind one.
      .replaceAll('<', '&lt;')
      .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/, '$1\\$2')
      .replace(/^(\s*)(?==+\s*$|-{3,}\s*$)/, '$1\\')
  );
}

const MARKDOWN_MARKS: Record<string, string> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  cite: '*',
  del: '~~',
  s: '~~',
};

const MARKDOWN: Writer = {
  text: escapeMarkdown,
  open: (name) => (name === 'a' ? '[' : (MARKDOWN_MARKS[name] ?? '')),
  close: (name, href) =>
    name === 'a'
      ? `](<${(href ?? '').replace(/[<>\\]/g, encodeURIComponent)}>)`
      : (MARKDOWN_MARKS[name] ?? ''),
  lineBreak: '  \n',
};

/** A run of text as Markdown. */
export function inlineMarkdown({ text, html }: RichText): string {
  return html === '' ? escapeMarkdown(text) : write(html, MARKDOWN);
}
