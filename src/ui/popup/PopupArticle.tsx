import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { articleText } from '../../article/article-text.ts';
import type { Span } from '../../language/span.ts';
import { ArticleHeader } from '../article-view/ArticleHeader.tsx';
import type { BriefActions } from '../brief-view/BriefActions.ts';
import { BriefTab, type BriefPart } from '../brief-view/BriefTab.tsx';
import type { CopyFormat } from '../brief-view/brief-text.ts';
import { Notice } from '../controls/Notice.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { LazySanitizer } from '../sanitize/LazySanitizer.tsx';
import { PictureStrip } from '../picture-view/PictureStrip.tsx';
import { SummaryPanel } from '../summary-view/SummaryPanel.tsx';
import { TranslationPanel } from '../translation-view/TranslationPanel.tsx';
import type { TranslationProps } from '../translation-view/translation-props.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { ActionBar } from './ActionBar.tsx';
import type { PopupActions, PopupProps, PopupReadyState } from './popup-props.ts';

interface PopupArticleProps {
  state: PopupReadyState;
  actions: PopupActions;
  translation: TranslationProps;
  summary: PopupProps['summary'];
  keptPictures: PopupProps['keptPictures'];
}

/** The popup of a page with an article: what it is, what to do with it, and the brief in tabs. */
export function PopupArticle(props: PopupArticleProps): VNode {
  const { state, actions, translation, summary } = props;
  const { article, brief } = state;
  const i18n = useI18n();
  const { notice, show, dismiss } = useNotice();
  const [tab, setTab] = useState<BriefPart | 'translation'>('summary');
  const [copyFormat, setCopyFormat] = useState<CopyFormat>('text');
  const text = useMemo(() => articleText(article), [article]);

  const copy = async (copied: string): Promise<void> => {
    try {
      await actions.onCopy(copied);
      show({ kind: 'done', text: i18n.t('copy.done') });
    } catch {
      show({ kind: 'problem', text: i18n.t('copy.failed') });
    }
  };
  const showSpan = async (span: Span): Promise<void> => {
    const found = await actions.onShow(span).catch(() => false);
    if (found) dismiss();
    else {
      show({
        kind: 'problem',
        text: i18n.t('brief.not-found'),
        action: { label: i18n.t('action.read'), onClick: actions.onRead },
      });
    }
  };
  const briefActions: BriefActions = {
    onShow: (span) => void showSpan(span),
    onCopy: (copied) => void copy(copied),
    copyFormat,
  };
  const part = (of: BriefPart): VNode => (
    <BriefTab
      part={of}
      article={article}
      text={text}
      brief={brief}
      failed={state.briefFailed ?? false}
      actions={briefActions}
      onRead={actions.onRead}
    />
  );

  return (
    <>
      <div class="popup-head">
        <ArticleHeader article={article} />
        <ActionBar
          state={state}
          actions={actions}
          copyFormat={copyFormat}
          onCopyFormatChange={setCopyFormat}
          onCopy={(copied) => void copy(copied)}
          show={show}
        />
        {props.keptPictures && <PictureStrip pictures={props.keptPictures} show={show} />}
      </div>
      <Tabs
        label={i18n.t('brief.parts')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'summary',
            label: i18n.t('brief.summary'),
            panel: (
              <SummaryPanel
                builtIn={part('summary')}
                generated={summary}
                language={article.language}
                actions={briefActions}
              />
            ),
          },
          {
            id: 'facts',
            label: i18n.t('brief.facts'),
            panel: part('facts'),
          },
          {
            id: 'entities',
            label: i18n.t('brief.entities'),
            panel: part('entities'),
          },
          {
            id: 'translation',
            label: i18n.t('brief.translation'),
            panel: (
              <LazySanitizer>
                <TranslationPanel translation={translation} language={article.language} />
              </LazySanitizer>
            ),
          },
        ]}
      />
      <Notice notice={notice} onDismiss={dismiss} />
    </>
  );
}
