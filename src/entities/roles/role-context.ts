import type { Span } from '../../language/span.ts';
import type { Mention } from '../mention.ts';
import type { TokenizedDocument } from '../tagger/document.ts';

/** What a role grammar reads: the tokens of the text and the names among them. */
export interface RoleContext {
  text: string;
  document: TokenizedDocument;
  /** For each token: the mention that covers it, if any. */
  mentionAt: readonly (Mention | undefined)[];
}

/** Puts mentions on their tokens. */
export function roleContext(
  text: string,
  document: TokenizedDocument,
  mentions: readonly Mention[],
): RoleContext {
  const mentionAt: (Mention | undefined)[] = Array.from({ length: document.tokens.length });
  for (const mention of mentions) {
    for (let i = mention.tokens.start; i < mention.tokens.end; i++) mentionAt[i] = mention;
  }
  return { text, document, mentionAt };
}

/** The text of a range of tokens, white space made single. */
export function phraseText({ text, document }: RoleContext, range: Span): string {
  const first = document.tokens[range.start];
  const last = document.tokens[range.end - 1];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

/** Whether a token stands right after the one before it, without a space. */
export function isGlued({ document }: RoleContext, i: number): boolean {
  return document.tokens[i - 1]?.end === document.tokens[i]?.start;
}
