/** Whether two texts are the same but for white space, which markup has more or less of. */
export function sameWords(a: string, b: string): boolean {
  return withoutSpace(a) === withoutSpace(b);
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/**
 * The offset in `rendered` of what is at `offset` in `text`, two texts that are the same but for
 * white space: the place before the same character, or at the end.
 */
export function sameOffset(text: string, offset: number, rendered: string): number {
  let ahead = withoutSpace(text.slice(0, offset)).length;
  for (let at = 0; at < rendered.length; at++) {
    if (/\s/.test(rendered.charAt(at))) continue;
    if (ahead === 0) return at;
    ahead--;
  }
  return rendered.length;
}
