import type { LanguageCode } from '../language/language.ts';
import { createCacheStore } from '../translation/cache-store.ts';
import type { ProtectedName } from '../translation/protection/names.ts';
import { selectionSegments } from '../translation/segments.ts';
import { type TranslationSession, createTranslationSession } from '../translation/session.ts';
import { createPageTranslators } from './page-translators.ts';
import { type TranslationPanelProps, panelProps } from './session-props.ts';
import { type PanelContext, wantedTargets } from './translation-panel.ts';

/** The props of the component that translates a selection. */
export interface SelectionTranslationProps {
  /** Null while none is being translated. */
  shown: { text: string; language: LanguageCode; translation: TranslationPanelProps } | null;
  onTranslate(text: string, language: LanguageCode): void;
  onClose(): void;
}

/** The translation of words that are selected on a page of the extension, one at a time. */
export interface SelectionTranslation {
  /** @param names of the article around the words, looked for in the translation */
  props(context: PanelContext, names?: () => readonly ProtectedName[]): SelectionTranslationProps;
}

/** @param onChange called whenever the card shows something new */
export function createSelectionTranslation(onChange: () => void): SelectionTranslation {
  const cache = createCacheStore({ indexedDB, IDBKeyRange, now: () => Date.now() });
  let shown: { text: string; language: LanguageCode; session: TranslationSession } | null = null;

  const close = () => {
    if (!shown) return;
    shown.session.stop();
    shown = null;
    onChange();
  };
  const translate = async (
    text: string,
    language: LanguageCode,
    { settings, uiLanguage, builtInName, privateWindow }: PanelContext,
    names: readonly ProtectedName[],
  ) => {
    const segments = selectionSegments(text);
    if (segments.length === 0) return;
    shown?.session.stop();
    const session = createTranslationSession({
      segments,
      language,
      translators: createPageTranslators(settings.translation, builtInName),
      provider: settings.translation.provider,
      targets: wantedTargets(settings.translation.target, uiLanguage),
      names,
      ...(!privateWindow && { cache }),
      onChange() {
        if (shown?.session === session) onChange();
      },
    });
    shown = { text, language, session };
    await session.load();
    // Put away, or others in its place, while the translators were asked.
    if (shown?.session === session) await session.start();
  };

  return {
    props: (context, names = () => []) => ({
      shown: shown && {
        text: shown.text,
        language: shown.language,
        translation: panelProps(shown.session),
      },
      onTranslate(text, language) {
        translate(text, language, context, names()).catch((error: unknown) => {
          console.error('The translators could not be asked.', error);
        });
      },
      onClose: close,
    }),
  };
}
