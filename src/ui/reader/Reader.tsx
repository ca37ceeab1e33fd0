import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { PageMessage } from '../article-view/PageMessage.tsx';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { bookOpen, fileX, library } from '../icons/lucide.ts';
import { createSanitizer } from '../sanitize/sanitize-html.ts';
import { SanitizerContext } from '../sanitize/SanitizerContext.tsx';
import { I18nContext } from '../words/I18nContext.tsx';
import type { ReaderProps } from './reader-props.ts';
import { ReaderArticle } from './ReaderArticle.tsx';
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import '../brief-view/brief.css';
import '../translation-view/translation.css';
import './reading-faces.css';
import './reader.css';
import './reader-bar.css';
import './reader-cards.css';
import './reader-article.css';
import './highlights/highlights.css';
import './print.css';

/** The reader, as a page of its own and as a side panel. */
export function Reader(props: ReaderProps): VNode {
  const { i18n, settings, layout } = props;
  const sanitize = useMemo(() => createSanitizer(window), []);
  return (
    <I18nContext.Provider value={i18n}>
      <SanitizerContext.Provider value={sanitize}>
        <div
          class={`reader reader-${layout}`}
          lang={i18n.language}
          data-theme={settings.theme === 'system' ? undefined : settings.theme}
        >
          <ReaderContent {...props} />
        </div>
      </SanitizerContext.Provider>
    </I18nContext.Provider>
  );
}

function ReaderContent(props: ReaderProps): VNode {
  const { i18n, state, actions } = props;
  switch (state.status) {
    case 'loading':
      return (
        <main class="reader-loading">
          <h1 class="visually-hidden">Lược</h1>
          <Skeleton
            label={i18n.t('popup.loading')}
            lines={[30, 90, 70, 0, 100, 96, 99, 60, 0, 98, 94, 100, 42]}
          />
        </main>
      );
    case 'missing':
      return (
        <main class="reader-message">
          <EmptyState
            heading="h1"
            icon={fileX}
            title={i18n.t('reader.missing.title')}
            text={i18n.t('reader.missing.text')}
          >
            <Button
              variant="primary"
              icon={library}
              label={i18n.t('common.open-library')}
              onClick={actions.onOpenLibrary}
            />
          </EmptyState>
        </main>
      );
    case 'message':
      return (
        <main class="reader-message">
          <PageMessage
            code={state.code}
            actions={{ ...actions, onReadAnyway: actions.onReadThisPage }}
          />
        </main>
      );
    case 'other-page':
      return (
        <main class="reader-message">
          <EmptyState
            heading="h1"
            icon={bookOpen}
            title={i18n.t('reader.other-page.title')}
            text={i18n.t('reader.other-page.text', { title: state.title })}
          >
            <Button
              variant="primary"
              icon={bookOpen}
              label={i18n.t('reader.read-this-page')}
              onClick={actions.onReadThisPage}
            />
          </EmptyState>
        </main>
      );
    case 'ready':
      return <ReaderArticle key={state.article.url} {...props} state={state} />;
  }
}
