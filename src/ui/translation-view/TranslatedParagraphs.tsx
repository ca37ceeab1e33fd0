import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Segmented } from '../controls/Segmented.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { TranslatedParagraph } from './TranslatedParagraph.tsx';
import type { TranslatedParagraph as Paragraph } from './translation-props.ts';

interface TranslatedParagraphsProps {
  paragraphs: Paragraph[];
  /** Those that lack their translation wait for it. */
  running: boolean;
  /** Language codes of original and translation. */
  from: string;
  to: string;
}

/** Sentences of the summary are told from the article by their ids; see `summarySegments`. */
function isSummary({ id }: Paragraph): boolean {
  return id.startsWith('summary.');
}

/** The translation alone, or original and translation paragraph by paragraph. */
export function TranslatedParagraphs({
  paragraphs,
  running,
  from,
  to,
}: TranslatedParagraphsProps): VNode {
  const i18n = useI18n();
  const headingId = useId();
  const [view, setView] = useState<'only' | 'both'>('only');
  const summary = paragraphs.filter(isSummary);
  const article = paragraphs.filter((paragraph) => !isSummary(paragraph));
  const show = (paragraph: Paragraph): VNode => (
    <TranslatedParagraph
      key={paragraph.id}
      paragraph={paragraph}
      withOriginal={view === 'both'}
      awaited={running}
      from={from}
      to={to}
    />
  );
  return (
    <>
      <Segmented
        label={i18n.t('translation.view')}
        value={view}
        onChange={setView}
        choices={[
          { value: 'only', label: i18n.t('translation.view.only') },
          { value: 'both', label: i18n.t('translation.view.both') },
        ]}
      />
      {summary.length > 0 && (
        <section class="translated translated-summary" aria-labelledby={headingId}>
          <h3 id={headingId}>{i18n.t('brief.summary')}</h3>
          {summary.map(show)}
        </section>
      )}
      <div class="translated">{article.map(show)}</div>
    </>
  );
}
