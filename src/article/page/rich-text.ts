import type { RichText } from '../article.ts';
import { attribute, collapse, type PageElement, type PageNode } from './snapshot.ts';

/** Inline elements that keep their meaning in a reader, and the name each is written as. */
const KEPT: Readonly<Record<string, string>> = {
  a: 'a',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  mark: 'mark',
};

/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An address made absolute; undefined unless it is http, https or one of the schemes named. */
export function absoluteUrl(
  address: string,
  base: string,
  schemes = ['http:', 'https:'],
): string | undefined {
  try {
    const url = new URL(address.trim(), base);
    return schemes.includes(url.protocol) ? url.href : undefined;
  } catch (error) {
    // An address that is none is the page's fault and common; the link is dropped, its text kept.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function openTag(node: PageElement, base: string): [open: string, close: string] | undefined {
  const name = KEPT[node.tag];
  if (name === undefined) return undefined;
  if (name !== 'a') return [`<${name}>`, `</${name}>`];
  const address = attribute(node, 'href');
  if (address === '' || address.startsWith('#')) return undefined;
  const href = absoluteUrl(address, base, ['http:', 'https:', 'mailto:']);
  return href === undefined ? undefined : [`<a href="${escapeHtml(href)}">`, '</a>'];
}

/** Joins pieces of text and tags so that runs of white space become one space, across tags too. */
class RichTextWriter {
  private html: string[] = [];
  private text: string[] = [];
  private space = false;
  private empty = true;
  private gapWritten = false;

  /** Opens an element; a space before its first word stands before the element. */
  openTag(tag: string): void {
    this.writeGap();
    this.html.push(tag);
  }

  closeTag(tag: string): void {
    this.html.push(tag);
  }

  private writeGap(): void {
    if (this.space && !this.empty && !this.gapWritten) {
      this.html.push(' ');
      this.text.push(' ');
      this.gapWritten = true;
    }
    this.space = false;
  }

  addText(raw: string): void {
    const piece = raw.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
    if (piece === '') return;
    const words = piece.trim();
    if (piece.startsWith(' ')) this.space = true;
    if (words === '') return;
    this.writeGap();
    this.html.push(escapeHtml(words));
    this.text.push(words);
    this.empty = false;
    this.gapWritten = false;
    this.space = piece.endsWith(' ');
  }

  addBreak(): void {
    this.space = true;
  }

  /** The run so far; tags with nothing in them are taken out. */
  finish(): RichText {
    let html = this.html.join('');
    for (let before = ''; before !== html;) {
      before = html;
      html = html.replace(/<(a|strong|em|sub|sup|code|mark)(?: [^>]*)?><\/\1>/g, '');
    }
    return { text: this.text.join('').trimEnd(), html: html.trimEnd() };
  }
}

/**
 * Writes inline nodes as canonical text and clean inline HTML: known inline elements only, absolute
 * addresses only, everything else escaped. `html` without its tags is `text`.
 */
export function richText(nodes: readonly PageNode[], base: string): RichText {
  const writer = new RichTextWriter();
  // A stack instead of recursion; strings starting with '\0' are closing tags.
  const stack: (PageNode | { close: string })[] = [...nodes].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') writer.addText(node);
    else if ('close' in node) {
      if (node.close === '') writer.addBreak();
      else writer.closeTag(node.close);
    } else if (node.tag === 'br') writer.addBreak();
    else {
      if (node.block) {
        writer.addBreak();
        stack.push({ close: '' });
      }
      const tags = openTag(node, base);
      if (tags) {
        writer.openTag(tags[0]);
        stack.push({ close: tags[1] });
      }
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] ?? '');
    }
  }
  return writer.finish();
}

/** Plain text as a run without markup. */
export function plainRun(text: string): RichText {
  const clean = collapse(text);
  return { text: clean, html: escapeHtml(clean) };
}
