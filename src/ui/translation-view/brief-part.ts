/** A part of the brief that is translated, or the lines of the article. */
export type TranslatedPart = 'summary' | 'facts' | 'entities' | 'article';

const PARTS: Record<string, TranslatedPart> = {
  summary: 'summary',
  fact: 'facts',
  name: 'entities',
};

/** Where a paragraph belongs, by its id as `src/translation/segments.ts` gives it. */
export function partOf({ id }: { id: string }): TranslatedPart {
  return PARTS[/^([a-z]+)\.\d+$/.exec(id)?.[1] ?? ''] ?? 'article';
}
