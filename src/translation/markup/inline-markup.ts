import type { RichText } from '../../article/article.ts';
import { escapeHtml } from './entities.ts';
import { type Token, attributeValue, htmlTokens } from './tokens.ts';

/** Inline elements that a translation keeps; anything else of the original is unwrapped. */
const KEPT = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(
    ' ',
  ),
);

/** Longer markup than this is translated as plain text: no news paragraph comes near. */
const MAX_HTML = 100_000;

/** Opening and closing tag of an inline element of the original, safe to render. */
export interface InlineElement {
  name: string;
  open: string;
  close: string;
}

/**
 * A segment as it is sent: escaped text in which the elements of the original stand as bare tags
 * that carry their number, `<a id="1">…</a>`. No address and no attribute leaves the device.
 */
export interface TaggedText {
  /** Without markup: the plain text, unescaped. */
  plain: string;
  tagged: string;
  /** By number, from 1. */
  elements: InlineElement[];
}

/** A link's address if it may be followed, else undefined: http, https and mailto only. */
function safeAddress(href: string | undefined): string | undefined {
  const url = href === undefined ? null : URL.parse(href.trim());
  return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

function inlineElement(token: Token & { type: 'start' }): InlineElement | null {
  const { name } = token;
  if (name === 'br') return { name, open: '<br>', close: '' };
  if (!KEPT.has(name)) return null;
  if (name !== 'a') return { name, open: `<${name}>`, close: `</${name}>` };
  const href = safeAddress(attributeValue(token.attributes, 'href'));
  return href === undefined
    ? null
    : { name, open: `<a href="${escapeHtml(href)}">`, close: '</a>' };
}

/** Prepares a segment for a service; see `TaggedText`. */
export function tagText(segment: RichText): TaggedText {
  const untagged = { plain: segment.text, tagged: escapeHtml(segment.text), elements: [] };
  if (!segment.html.includes('<') || segment.html.length > MAX_HTML) return untagged;
  const elements: InlineElement[] = [];
  const open: ({ name: string; element: InlineElement | null } | undefined)[] = [];
  let tagged = '';
  let plain = '';
  for (const token of htmlTokens(segment.html)) {
    if (token.type === 'text') {
      const text = token.text.replace(/\s+/g, ' ');
      tagged += escapeHtml(text);
      plain += text;
    } else if (token.type === 'start') {
      const element = inlineElement(token);
      if (element) {
        elements.push(element);
        tagged += `<${element.name} id="${elements.length}">`;
      }
      if (element?.name === 'br') plain += ' ';
      else open.push({ name: token.name, element });
    } else {
      const at = open.findLastIndex((entry) => entry?.name === token.name);
      if (at < 0) continue;
      // What is still open inside closes with it; an element that is not kept has no tag.
      for (const entry of open.splice(at).toReversed()) {
        if (entry?.element) tagged += `</${entry.element.name}>`;
      }
    }
  }
  for (const entry of open.toReversed()) if (entry?.element) tagged += `</${entry.element.name}>`;
  // Markup that does not say what the text says is not trusted to be translated in its place.
  const same = letters(plain) === letters(segment.text);
  return same && elements.length > 0 ? { plain: segment.text, tagged, elements } : untagged;
}

/**
 * Puts a service's answer back into the elements of the original. The answer is hostile: only tags
 * that carry the number of a known element count, and they give that element's own tags; all else is
 * text or falls away. The result is well nested.
 */
export function untagText(answer: string, elements: readonly InlineElement[]): RichText {
  const open: OpenElement[] = [];
  let html = '';
  let text = '';
  /** Closes all from an index on; what has no words in it goes, since nobody could see or follow it. */
  const close = (from: number): void => {
    for (const { element, at, words } of open.splice(from).toReversed()) {
      const empty = text.slice(words).trim() === '';
      html = empty ? html.slice(0, at) + text.slice(words) : html + element.close;
    }
  };
  for (const token of htmlTokens(answer)) {
    if (token.type === 'text') {
      html += escapeHtml(token.text);
      text += token.text;
    } else if (token.type === 'start') {
      const element = elements[parseInt(attributeValue(token.attributes, 'id') ?? '', 10) - 1];
      // Numbers are told apart by the name too: a service may bring tags of its own.
      if (element?.name !== token.name) continue;
      if (element.name === 'br') {
        html += element.open;
        text += ' ';
      } else if (!open.some((one) => one.element === element)) {
        open.push({ element, at: html.length, words: text.length });
        html += element.open;
      }
    } else {
      const at = open.findLastIndex(({ element }) => element.name === token.name);
      if (at >= 0) close(at);
    }
  }
  close(0);
  return { text: tidy(text), html: tidy(html) };
}

/** An element that is not closed yet: where its tag stands in the HTML, and its words in the text. */
interface OpenElement {
  element: InlineElement;
  at: number;
  words: number;
}

/** A text without white space, for comparing. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** White space collapsed; a service may break lines where it likes. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An answer of a service that was sent plain text. */
export function plainTranslation(answer: string): RichText {
  const text = tidy(answer);
  return { text, html: escapeHtml(text) };
}
