import type { I18n } from '../i18n/i18n.ts';
import { identifyLanguage } from '../language/identify.ts';
import { copyText } from './clipboard.ts';
import { type Interface, startInterface } from './interface.ts';
import { keptSelection } from './kept-selection.ts';
import {
  type SelectionTranslationProps,
  createSelectionTranslation,
} from './selection-translation.ts';

/** The props of the page's component. */
export interface SelectionPageProps {
  i18n: I18n;
  shown: SelectionTranslationProps['shown'];
  onCopy(text: string): Promise<void>;
}

/** Runs the page that translates words selected on a page of the web: `?words=KEY`. */
export async function startSelectionPage(
  render: (props: SelectionPageProps) => void,
): Promise<void> {
  const kept = await keptSelection(new URLSearchParams(location.search).get('words') ?? '');
  let shown: Interface | undefined;
  const selection = createSelectionTranslation(draw);
  const props = ({ i18n, settings }: Interface) =>
    selection.props({
      settings,
      uiLanguage: i18n.language,
      builtInName: i18n.t('translation.settings.browser'),
      privateWindow: kept?.privateWindow ?? true,
    });
  function draw(): void {
    if (!shown) return;
    render({ i18n: shown.i18n, shown: props(shown).shown, onCopy: copyText });
  }
  const first = await startInterface(document, (state) => {
    shown = state;
    document.title = `${state.i18n.t('translation.selection.title')} · Lược`;
    draw();
  });
  if (kept) props(first).onTranslate(kept.text, identifyLanguage(kept.text).language);
}
