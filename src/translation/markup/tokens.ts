import { decodeEntities } from './entities.ts';

/** A piece of HTML: decoded text, or a tag with its name in lower case. */
export type Token =
  | { type: 'text'; text: string }
  | { type: 'start'; name: string; attributes: string }
  | { type: 'end'; name: string };

/**
 * Takes HTML apart without a DOM. Comments, declarations and processing instructions are left out;
 * a `<` that begins no tag is text. Linear in the length of the input.
 */
export function htmlTokens(html: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;
  for (const [whole, slash, tag, attributes] of html.matchAll(pattern)) {
    if (tag !== undefined) {
      const name = tag.toLowerCase();
      tokens.push(
        slash ? { type: 'end', name } : { type: 'start', name, attributes: attributes ?? '' },
      );
    } else if (!/^<[!?]/.test(whole)) {
      tokens.push({ type: 'text', text: decodeEntities(whole) });
    }
  }
  return tokens;
}

/** The value of one attribute, decoded, or undefined. `attributes` is what stands behind the name. */
export function attributeValue(attributes: string, name: string): string | undefined {
  const pattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, key, double, single, bare] of attributes.matchAll(pattern)) {
    if (key?.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return undefined;
}
