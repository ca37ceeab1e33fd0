import type { VNode } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { RichText } from '../../article/article.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { InlineHtml } from '../sanitize/InlineHtml.tsx';
import { SanitizerContext } from '../sanitize/SanitizerContext.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { textDirection } from './text-direction.ts';
import type { TranslatedParagraph } from './translation-props.ts';

interface TranslatedParagraphsProps {
  paragraphs: TranslatedParagraph[];
  /** Language codes of original and translation. */
  from: string;
  to: string;
}

/** Sentences of the summary are told from the article by their ids; see `summarySegments`. */
function isSummary({ id }: TranslatedParagraph): boolean {
  return id.startsWith('summary.');
}

/** The translation alone, or original and translation paragraph by paragraph. */
export function TranslatedParagraphs({ paragraphs, from, to }: TranslatedParagraphsProps): VNode {
  const i18n = useI18n();
  const headingId = useId();
  const [view, setView] = useState<'only' | 'both'>('only');
  const summary = paragraphs.filter(isSummary);
  const article = paragraphs.filter((paragraph) => !isSummary(paragraph));
  const show = (paragraph: TranslatedParagraph): VNode => (
    <ParagraphPair
      key={paragraph.id}
      paragraph={paragraph}
      withOriginal={view === 'both'}
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

function ParagraphPair(props: {
  paragraph: TranslatedParagraph;
  withOriginal: boolean;
  from: string;
  to: string;
}): VNode {
  const { paragraph, withOriginal, from, to } = props;
  const i18n = useI18n();
  return (
    <div class="translated-paragraph">
      {withOriginal && (
        <p class="translated-original" lang={from} dir={textDirection(from)}>
          {paragraph.original}
        </p>
      )}
      {paragraph.translated === undefined ? (
        <div class="skeleton-line" aria-hidden="true" />
      ) : (
        <Translated
          content={{ text: paragraph.translated, html: paragraph.html ?? '' }}
          attributes={{ lang: to, dir: textDirection(to) }}
        />
      )}
      {paragraph.missing && paragraph.missing.length > 0 && (
        <p class="translated-missing">
          {i18n.t('translation.missing', { what: i18n.list(paragraph.missing) })}
        </p>
      )}
    </div>
  );
}

/** A translated paragraph: with its markup where the page around it can sanitise, else as text. */
function Translated(props: {
  content: RichText;
  attributes: { lang: string; dir: 'ltr' | 'rtl' };
}): VNode {
  const { content, attributes } = props;
  const canSanitize = useContext(SanitizerContext) !== null;
  if (!canSanitize || content.html === '') return <p {...attributes}>{content.text}</p>;
  return <InlineHtml as="p" content={content} attributes={attributes} />;
}
