import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { articleText } from '../../article/article-text.ts';
import type { Span } from '../../language/span.ts';
import { SaveConfirmation } from '../article-view/SaveConfirmation.tsx';
import { useSave } from '../article-view/use-save.ts';
import { Notice } from '../controls/Notice.tsx';
import { useMedia } from '../controls/use-media.ts';
import { useNotice } from '../controls/use-notice.ts';
import type { CopyFormat } from '../brief-view/brief-text.ts';
import { SelectionCard } from '../translation-view/SelectionCard.tsx';
import { TranslateSelectionButton } from '../translation-view/TranslateSelectionButton.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { articlePlaces } from './article-place.ts';
import { ArticleView } from './ArticleView.tsx';
import { FindBar } from './find/FindBar.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { NameCard } from './NameCard.tsx';
import { ReaderAside } from './ReaderAside.tsx';
import type { ReaderProps, ReaderReadyState } from './reader-props.ts';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { SelectionToolbar } from './selection/SelectionToolbar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { ReadAloudBar } from './speech/ReadAloudBar.tsx';
import { TextTranslationContext } from './text-translation.ts';
import { TextViewChoice } from './TextViewChoice.tsx';
import { useKeys } from './use-keys.ts';
import { useMarks } from './use-marks.ts';
import { useNameCard } from './use-name-card.ts';
import { useTextView } from './use-text-view.ts';

/** What may stand open beside the text; one at a time. */
export type ReaderTool = 'find' | 'speech' | 'settings' | 'help' | null;

/** An article in the reader with everything around it. */
export function ReaderArticle(props: ReaderProps & { state: ReaderReadyState }): VNode {
  const { state, settings, actions, speech } = props;
  const { article, brief } = state;
  const i18n = useI18n();
  const { notice, show, dismiss } = useNotice();
  const saving = useSave(actions, show, state.privateWindow ?? false);
  const [tool, setTool] = useState<ReaderTool>(null);
  const [copyFormat, setCopyFormat] = useState<CopyFormat>('text');
  const root = useRef<HTMLElement>(null);
  const text = useMemo(() => articleText(article), [article]);
  const places = useMemo(() => articlePlaces(article, text), [article, text]);
  const marks = useMarks(root, places, state.focus);
  const card = useNameCard(root);
  const selected = useSelection(root);
  const textView = useTextView(props.translation);
  const roomBeside = useMedia('(min-width: 62rem)');
  const wide = props.layout === 'page' && roomBeside;

  const toggle = useCallback(
    (asked: ReaderTool) => setTool((now) => (now === asked ? null : asked)),
    [],
  );
  // Closing gives the focus back to the button that opened.
  const close = (closed: Exclude<ReaderTool, null>): void => {
    setTool(null);
    document.querySelector<HTMLElement>(`.reader-tools .tool-${closed}`)?.focus();
  };
  // Marks are set in the original: where only the translation shows, it comes back first.
  const { translation: shown, choose } = textView;
  const hidden = shown?.view === 'translation';
  const [waiting, setWaiting] = useState<Span | null>(null);
  const showSpan = (span: Span): void => {
    if (hidden) choose('both');
    setWaiting(hidden ? span : null);
    if (!hidden) marks.focus(span);
  };
  useEffect(() => {
    if (!waiting || hidden) return;
    marks.focus(waiting);
    setWaiting(null);
  }, [waiting, hidden, marks]);
  const copy = (copied: string): void =>
    void actions.onCopy(copied).then(
      () => show({ kind: 'done', text: i18n.t('copy.done') }),
      () => show({ kind: 'problem', text: i18n.t('copy.failed') }),
    );
  const resize = (by: number): void =>
    actions.onSettingsChange({
      ...settings,
      size: Math.min(32, Math.max(14, settings.size + by)),
    });
  const { selection } = props;
  const translateSelected = (): void => {
    if (selected) selection?.onTranslate(selected.text, selected.language || article.language);
  };
  useKeys({
    '?': () => toggle('help'),
    '/': () => toggle('find'),
    t: () => toggle('settings'),
    a: () => speech && toggle('speech'),
    s: () => state.saved || saving.save(),
    d: translateSelected,
    n: () => actions.onSettingsChange({ ...settings, underlineNames: !settings.underlineNames }),
    i: actions.onLoadPictures,
    l: actions.onOpenLibrary,
    '+': () => resize(1),
    '-': () => resize(-1),
    j: () => marks.step(1),
    k: () => marks.step(-1),
    Escape: () => {
      setTool(null);
      card.close();
      selection?.onClose();
      marks.focus(null);
    },
  });
  const named = card.shown ? brief?.entities[card.shown.entity] : undefined;

  const aside = (
    <ReaderAside
      article={article}
      text={text}
      brief={brief}
      briefFailed={state.briefFailed ?? false}
      contentsOpen={wide}
      translation={props.translation}
      summary={props.summary}
      actions={{ onShow: showSpan, onCopy: copy, copyFormat }}
    />
  );

  return (
    <>
      <ReaderToolbar
        {...props}
        articleElement={root}
        tool={tool}
        saving={saving.saving}
        copyFormat={copyFormat}
        onCopyFormatChange={setCopyFormat}
        onCopy={copy}
        onSave={saving.save}
        onProblem={(text) => show({ kind: 'problem', text })}
        onTool={toggle}
      />
      {saving.asking && (
        <section class="reader-question" aria-label={i18n.t('action.save')}>
          <SaveConfirmation onAnswer={saving.answer} />
        </section>
      )}
      {tool === 'find' && (
        <FindBar text={text} onMatches={marks.find} onClose={() => close('find')} />
      )}
      {tool === 'speech' && speech && (
        <ReadAloudBar
          speech={speech}
          text={text}
          language={article.language}
          rate={settings.speechRate}
          onRateChange={(speechRate) => actions.onSettingsChange({ ...settings, speechRate })}
          onSentence={marks.speech}
          onClose={() => close('speech')}
        />
      )}
      <div class="reader-columns">
        <TextTranslationContext.Provider value={textView.translation}>
          <ArticleView
            article={article}
            brief={brief}
            settings={settings}
            places={places}
            element={root}
            between={wide ? undefined : aside}
            textView={
              textView.translation && (
                <TextViewChoice view={textView.translation.view} onChange={textView.choose} />
              )
            }
            pictures={{
              allowed: state.picturesAllowed,
              stored: state.pictures ?? NO_PICTURES,
              onLoad: actions.onLoadPictures,
            }}
            onNameChosen={card.open}
          />
        </TextTranslationContext.Provider>
        {wide && aside}
      </div>
      {card.shown && named && (
        <NameCard
          entity={named}
          place={card.shown}
          language={article.language}
          onShow={marks.focus}
          onClose={card.close}
        />
      )}
      {selected && selection && (
        <SelectionToolbar selected={selected}>
          <TranslateSelectionButton onClick={translateSelected} />
        </SelectionToolbar>
      )}
      {selection?.shown && (
        <SelectionCard shown={selection.shown} onCopy={copy} onClose={selection.onClose} />
      )}
      {tool === 'help' && <KeyboardHelp onClose={() => close('help')} />}
      <Notice notice={notice} onDismiss={dismiss} />
    </>
  );
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map();
