import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Notice } from '../controls/Notice.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { copy, languages } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import type { I18n } from '../../i18n/i18n.ts';
import { I18nContext } from '../words/I18nContext.tsx';
import { SelectionTranslationView } from './SelectionTranslationView.tsx';
import { translatedText } from './translated-text.ts';
import type { ShownSelection } from './translation-props.ts';
import '../styles/base.css';
import '../styles/controls.css';
import './translation.css';

export interface SelectionPageProps {
  i18n: I18n;
  /** Null where the words are no longer kept. */
  shown: ShownSelection | null;
  onCopy(text: string): Promise<void>;
}

/** The page that the context menu opens: words selected on a page of the web, translated. */
export function SelectionPage({ i18n, shown, onCopy }: SelectionPageProps): VNode {
  const { notice, show, dismiss } = useNotice();
  const translated = shown ? translatedText(shown.translation.state) : '';
  const copyAll = (): void =>
    void onCopy(translated).then(
      () => show({ kind: 'done', text: i18n.t('copy.done') }),
      () => show({ kind: 'problem', text: i18n.t('copy.failed') }),
    );
  return (
    <I18nContext.Provider value={i18n}>
      <main class="selection-page" lang={i18n.language}>
        <Wordmark />
        <div class="selection-card-head">
          <h1>{i18n.t('translation.selection.title')}</h1>
          {translated !== '' && (
            <Button icon={copy} label={i18n.t('translation.selection.copy')} onClick={copyAll} />
          )}
        </div>
        {shown ? (
          <SelectionTranslationView shown={shown} />
        ) : (
          <EmptyState
            icon={languages}
            title={i18n.t('translation.selection.gone.title')}
            text={i18n.t('translation.selection.gone.text')}
          />
        )}
        <Notice notice={notice} onDismiss={dismiss} />
      </main>
    </I18nContext.Provider>
  );
}
