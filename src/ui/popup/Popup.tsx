import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { library, settings } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { PageMessage } from '../article-view/PageMessage.tsx';
import { I18nContext } from '../words/I18nContext.tsx';
import type { PopupActions, PopupProps, PopupState } from './popup-props.ts';
import { PopupArticle } from './PopupArticle.tsx';
import type { TranslationProps } from '../translation-view/translation-props.ts';

/** The popup of the toolbar button. */
export function Popup(props: PopupProps): VNode {
  const { i18n, state, actions, translation, summary, keptPictures } = props;
  return (
    <I18nContext.Provider value={i18n}>
      <main class="popup" lang={i18n.language} aria-busy={state.status === 'loading'}>
        <header class="popup-bar">
          <Wordmark />
          <span class="popup-bar-tools">
            <Button
              variant="quiet"
              iconOnly
              icon={library}
              label={i18n.t('common.open-library')}
              onClick={actions.onOpenLibrary}
            />
            <Button
              variant="quiet"
              iconOnly
              icon={settings}
              label={i18n.t('common.open-options')}
              onClick={actions.onOpenOptions}
            />
          </span>
        </header>
        <PopupBody
          state={state}
          actions={actions}
          translation={translation}
          summary={summary}
          keptPictures={keptPictures}
          loading={i18n.t('popup.loading')}
        />
      </main>
    </I18nContext.Provider>
  );
}

function PopupBody(props: {
  state: PopupState;
  actions: PopupActions;
  translation: TranslationProps;
  summary: PopupProps['summary'];
  keptPictures: PopupProps['keptPictures'];
  loading: string;
}): VNode {
  const { state, actions, translation, summary, keptPictures, loading } = props;
  switch (state.status) {
    case 'loading':
      return (
        <div class="popup-loading">
          <h1 class="visually-hidden">Lược</h1>
          <Skeleton label={loading} lines={[38, 96, 72, 44, 0, 100, 94, 66, 0, 98, 88, 42]} />
        </div>
      );
    case 'message':
      return <PageMessage code={state.code} actions={actions} />;
    case 'ready':
      // A new article starts afresh: tab, filters and notices belong to the one before.
      return (
        <PopupArticle
          key={state.article.url}
          state={state}
          actions={actions}
          translation={translation}
          summary={summary}
          keptPictures={keptPictures}
        />
      );
  }
}
