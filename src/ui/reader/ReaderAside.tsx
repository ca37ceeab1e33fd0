import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Article, HeadingBlock } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { BriefActions } from '../brief-view/BriefActions.ts';
import { type BriefPart, BriefTab } from '../brief-view/BriefTab.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import { SummaryPanel } from '../summary-view/SummaryPanel.tsx';
import { TranslationPanel } from '../translation-view/TranslationPanel.tsx';
import type { TranslationProps } from '../translation-view/translation-props.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { HighlightList, type HighlightListActions } from './highlights/HighlightList.tsx';
import type { ReaderProps } from './reader-props.ts';
import { headingId } from './blocks/ArticleBlocks.tsx';

interface ReaderAsideProps {
  article: Article;
  text: string;
  brief: Brief | undefined;
  briefFailed: boolean;
  contentsOpen: boolean;
  translation: TranslationProps;
  summary: ReaderProps['summary'];
  highlights: ReaderProps['highlights'];
  highlightActions: HighlightListActions;
  actions: BriefActions;
}

/** From how many headings on a contents list helps. */
const CONTENTS_FROM = 3;

/** Beside the text: contents of a long piece, and the brief in tabs. */
export function ReaderAside(props: ReaderAsideProps): VNode {
  const { article, text, brief, highlights, actions } = props;
  const i18n = useI18n();
  const [tab, setTab] = useState<BriefPart | 'translation' | 'highlights'>('summary');
  const headings = article.blocks.filter((block) => block.type === 'heading');
  const part = (of: BriefPart): VNode => (
    <BriefTab
      part={of}
      article={article}
      text={text}
      brief={brief}
      failed={props.briefFailed}
      actions={actions}
    />
  );
  return (
    <aside class="reader-aside" aria-label={i18n.t('brief.parts')}>
      {headings.length >= CONTENTS_FROM && (
        <Contents headings={headings} language={article.language} open={props.contentsOpen} />
      )}
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
                generated={props.summary}
                language={article.language}
                actions={actions}
              />
            ),
          },
          { id: 'facts', label: i18n.t('brief.facts'), panel: part('facts') },
          { id: 'entities', label: i18n.t('brief.entities'), panel: part('entities') },
          {
            id: 'translation',
            label: i18n.t('brief.translation'),
            panel: (
              <TranslationPanel
                inText
                translation={props.translation}
                language={article.language}
              />
            ),
          },
          ...(highlights
            ? [
                {
                  id: 'highlights' as const,
                  label: i18n.t('highlight.list'),
                  count: highlights.items.length || undefined,
                  panel: (
                    <HighlightList
                      items={highlights.items}
                      language={article.language}
                      actions={props.highlightActions}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </aside>
  );
}

function Contents(props: { headings: HeadingBlock[]; language: string; open: boolean }): VNode {
  const i18n = useI18n();
  return (
    <details class="contents" open={props.open}>
      <summary>{i18n.t('reader.contents')}</summary>
      <nav aria-label={i18n.t('reader.contents')}>
        <ol>
          {props.headings.map((heading) => (
            <li key={heading.id} class={`contents-level-${heading.level}`}>
              <a
                href={`#${headingId(heading)}`}
                lang={props.language}
                onClick={(event) => {
                  // Following the link would change the address, which says what is being read.
                  event.preventDefault();
                  const target = document.querySelector<HTMLElement>(`#${headingId(heading)}`);
                  target?.scrollIntoView({ block: 'start' });
                  target?.focus({ preventScroll: true });
                }}
              >
                {heading.text}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
