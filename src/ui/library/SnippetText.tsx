import type { VNode } from 'preact';
import type { Snippet } from '../../library/search/snippet.ts';

/** A piece of text with what was found in it marked. */
export function SnippetText({ snippet }: { snippet: Snippet }): VNode {
  const parts: (VNode | string)[] = [];
  let at = 0;
  for (const { start, end } of snippet.marks) {
    parts.push(
      snippet.text.slice(at, start),
      <mark key={start}>{snippet.text.slice(start, end)}</mark>,
    );
    at = end;
  }
  parts.push(snippet.text.slice(at));
  return <>{parts}</>;
}
