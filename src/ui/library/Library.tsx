import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Notice } from '../controls/Notice.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { bookmark, circleAlert, refreshCw, settings } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { I18nContext } from '../words/I18nContext.tsx';
import type { LibraryItem, LibraryProps } from './library-props.ts';
import { LibraryRow } from './LibraryRow.tsx';
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import './library.css';

/** The library page: what is saved, newest first. */
export function Library({ i18n, state, actions }: LibraryProps): VNode {
  const { notice, show, dismiss } = useNotice();
  const count = state.status === 'ready' ? state.items.length : 0;

  const restore = async (item: LibraryItem): Promise<void> => {
    try {
      await actions.onRestore(item.id);
      show({ kind: 'done', text: i18n.t('library.restored', { title: item.title }) });
    } catch {
      show({ kind: 'problem', text: i18n.t('library.restore-failed', { title: item.title }) });
    }
  };
  const remove = async (item: LibraryItem): Promise<void> => {
    try {
      await actions.onDelete(item.id);
      show({
        kind: 'done',
        text: i18n.t('library.deleted', { title: item.title }),
        action: { label: i18n.t('common.undo'), onClick: () => void restore(item) },
      });
    } catch {
      show({ kind: 'problem', text: i18n.t('library.delete-failed', { title: item.title }) });
    }
  };
  return (
    <I18nContext.Provider value={i18n}>
      <div class="library" lang={i18n.language}>
        <header class="library-head">
          <Wordmark />
          <h1>{i18n.t('library.title')}</h1>
          {count > 0 && <span class="hint">{i18n.t('library.count', { count })}</span>}
          <Button
            variant="quiet"
            iconOnly
            icon={settings}
            label={i18n.t('common.open-options')}
            onClick={actions.onOpenOptions}
          />
        </header>
        <main>
          <LibraryBody state={state} actions={actions} i18n={i18n} onDelete={remove} />
        </main>
        <Notice notice={notice} onDismiss={dismiss} />
      </div>
    </I18nContext.Provider>
  );
}

function LibraryBody(props: LibraryProps & { onDelete(item: LibraryItem): Promise<void> }): VNode {
  const { state, actions, i18n } = props;
  switch (state.status) {
    case 'loading':
      return (
        <Skeleton
          label={i18n.t('library.loading')}
          lines={[30, 90, 60, 0, 30, 84, 70, 0, 30, 95]}
        />
      );
    case 'failed':
      return (
        <EmptyState
          icon={circleAlert}
          title={i18n.t('library.failed.title')}
          text={i18n.t('library.failed.text')}
        >
          <Button
            variant="primary"
            icon={refreshCw}
            label={i18n.t('common.try-again')}
            onClick={actions.onRetry}
          />
        </EmptyState>
      );
    case 'ready':
      return state.items.length === 0 ? (
        <EmptyState
          icon={bookmark}
          title={i18n.t('library.empty.title')}
          text={i18n.t('library.empty.text')}
        >
          <Button
            variant="primary"
            label={i18n.t('library.see-how')}
            onClick={actions.onOpenWelcome}
          />
        </EmptyState>
      ) : (
        <LibraryList items={state.items} onOpen={actions.onOpen} onDelete={props.onDelete} />
      );
  }
}

/** Rows rendered at once, so that a long library shows at once too. */
const PAGE = 100;

function LibraryList(props: {
  items: LibraryItem[];
  onOpen(id: string): void;
  onDelete(item: LibraryItem): Promise<void>;
}): VNode {
  const [shown, setShown] = useState(PAGE);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!end) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) setShown((now) => now + PAGE);
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [end, shown]);
  return (
    <>
      <ul class="library-list">
        {props.items.slice(0, shown).map((item) => (
          <LibraryRow
            key={item.id}
            item={item}
            onOpen={() => props.onOpen(item.id)}
            onDelete={() => void props.onDelete(item)}
          />
        ))}
      </ul>
      {props.items.length > shown && <div class="library-end" ref={setEnd} />}
    </>
  );
}
