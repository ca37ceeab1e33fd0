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
import { PictureStrip } from '../picture-view/PictureStrip.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { articlePlaces } from './article-place.ts';
import { ArticleView } from './ArticleView.tsx';
import { HighlightCard } from './highlights/HighlightCard.tsx';
import { HighlightButtons } from './highlights/HighlightButtons.tsx';
import { highlightsText } from './highlights/highlight-text.ts';
import { useHighlights } from './highlights/use-highlights.ts';
import { FindBar } from './find/FindBar.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { NameCard } from './NameCard.tsx';
import { ReaderAside } from './ReaderAside.tsx';
import type { ReaderProps, ReaderReadyState } from './reader-props.ts';
import { type ReaderTool, ReaderToolbar } from './ReaderToolbar.tsx';
import { SelectionToolbar } from './selection/SelectionToolbar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { ReadAloudBar } from './speech/ReadAloudBar.tsx';
import { TextTranslationContext } from './text-translation.ts';
import { TextViewChoice } from './TextViewChoice.tsx';
import { UpdatesNote } from './UpdatesNote.tsx';
import { useKeys } from './use-keys.ts';
import { useMarks } from './use-marks.ts';
import { useNameCard } from './use-name-card.ts';
import { useTextView } from './use-text-view.ts';

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
  const { selected, clear: clearSelection } = useSelection(root);
  const textView = useTextView(
    props.translation,
    article.language,
    settings.textView,
    (textViewChosen) => actions.onSettingsChange({ ...settings, textView: textViewChosen }),
  );
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
  const { translation: shown, show: showView } = textView;
  const hidden = shown?.view === 'translation';
  const [waiting, setWaiting] = useState<Span | null>(null);
  const showSpan = (span: Span): void => {
    if (hidden) showView('both');
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
  const own = useHighlights({
    root,
    places,
    selected,
    clearSelection,
    highlights: props.highlights,
    fallback() {
      const span = marks.shown();
      // The colour is to be seen.
      marks.focus(null);
      return span;
    },
    saveThen: saving.saveThen,
    show,
    onShow: showSpan,
  });
  const selectionBar = useRef<HTMLDivElement>(null);
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
    h: () => own.mark(),
    n: () => own.mark({ note: true }),
    u: () => actions.onSettingsChange({ ...settings, underlineNames: !settings.underlineNames }),
    // The bar stands at the end of the page, and is what one wants next.
    ...(selected && {
      Tab: () => selectionBar.current?.querySelector<HTMLElement>('button')?.focus(),
    }),
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
      own.close();
      clearSelection();
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
      highlights={props.highlights}
      highlightActions={{
        onShow: ({ place }) => place && showSpan(place),
        onEdit: own.openBeside,
        onCopyAll: () =>
          copy(
            highlightsText(
              (props.highlights?.items ?? []).map(({ highlight }) => highlight),
              copyFormat,
            ),
          ),
      }}
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
          <SaveConfirmation question={saving.asking} onAnswer={saving.answer} />
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
            between={
              <>
                {props.keptPictures && <PictureStrip pictures={props.keptPictures} show={show} />}
                {!wide && aside}
              </>
            }
            textView={
              <>
                <UpdatesNote updates={state.updates} onShowChanges={actions.onShowChanges} />
                {textView.translation && (
                  <TextViewChoice view={textView.translation.view} onChange={textView.choose} />
                )}
              </>
            }
            pictures={{
              allowed: state.picturesAllowed,
              stored: state.pictures ?? NO_PICTURES,
              onLoad: actions.onLoadPictures,
            }}
            onNameChosen={(event) => {
              card.open(event);
              own.click(event);
            }}
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
          onOpenName={actions.onOpenName}
          onClose={card.close}
        />
      )}
      {selected && (own.span || selection) && (
        <SelectionToolbar selected={selected} element={selectionBar} onClose={clearSelection}>
          {own.span && (
            <HighlightButtons
              saveFirst={!props.highlights?.ready}
              busy={saving.saving}
              onColour={(colour) => own.mark({ colour })}
              onNote={() => own.mark({ note: true })}
              onSaveAndMark={() => own.mark()}
            />
          )}
          {selection && <TranslateSelectionButton onClick={translateSelected} />}
        </SelectionToolbar>
      )}
      {selection?.shown && (
        <SelectionCard shown={selection.shown} onCopy={copy} onClose={selection.onClose} />
      )}
      {own.card && (
        <HighlightCard
          key={own.card.id}
          item={own.card.item}
          top={own.card.top}
          left={own.card.left}
          writing={own.card.writing}
          language={article.language}
          onColour={(colour) => own.recolour(own.card?.id ?? '', colour)}
          onNote={(note) => props.highlights?.onChange(own.card?.id ?? '', { note }) ?? DONE}
          onCopy={() => own.card && copy(highlightsText([own.card.item.highlight], copyFormat))}
          onRemove={() => own.remove(own.card?.id ?? '')}
          onClose={own.close}
          onLeave={own.leave}
        />
      )}
      <p class="visually-hidden" role="status">
        {own.said}
      </p>
      {tool === 'help' && <KeyboardHelp onClose={() => close('help')} />}
      <Notice notice={notice} onDismiss={dismiss} />
    </>
  );
}

/** A note that has nowhere to go is no fault. */
const DONE = Promise.resolve();

const NO_PICTURES: ReadonlyMap<string, string> = new Map();
