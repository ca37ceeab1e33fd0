import { panelProps } from './session-props.ts';
import type { TranslationPanel } from './translation-panel.ts';
import type { TranslationShelf } from './translation-shelf.ts';

/** The panel while its code is on its way, or before an article is known. */
const EMPTY_PANEL = panelProps(undefined);

/**
 * A translation panel whose code is loaded when an article's brief is there, and not before: the popup
 * paints without it.
 *
 * @param shelf where translations are kept with saved articles
 * @param onChange called whenever the panel shows something new
 */
export function loadTranslationPanel(
  shelf: TranslationShelf,
  onChange: () => void,
): TranslationPanel {
  let panel: TranslationPanel | undefined;
  let loading = false;
  const load = async () => {
    const { createTranslationPanel } = await import('./translation-panel.ts');
    panel = createTranslationPanel(shelf, onChange);
    onChange();
  };
  return {
    props(shown, context) {
      if (shown?.brief && !loading) {
        loading = true;
        load().catch((error: unknown) => {
          console.error('The translation panel could not be loaded.', error);
        });
      }
      return panel?.props(shown, context) ?? EMPTY_PANEL;
    },
    keepWith: async (article) => panel?.keepWith(article),
  };
}
