import type { Mention } from '../mention.ts';
import type { RoleContext } from '../roles/role-context.ts';

/** Makes a look-up: the mention right before the bracket that holds a mention and nothing else. */
export function bracketedBy({
  document,
  mentionAt,
}: RoleContext): (mention: Mention) => Mention | undefined {
  return ({ tokens: { start, end } }) =>
    document.tokens[start - 1]?.text === '(' && document.tokens[end]?.text === ')'
      ? mentionAt[start - 2]
      : undefined;
}
