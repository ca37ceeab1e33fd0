import type { TranslationState } from './translation-props.ts';

/** What has been translated by now, one paragraph a line; empty where nothing has. */
export function translatedText(state: TranslationState): string {
  const paragraphs = 'paragraphs' in state ? state.paragraphs : [];
  return paragraphs.flatMap(({ translated }) => translated ?? []).join('\n');
}
