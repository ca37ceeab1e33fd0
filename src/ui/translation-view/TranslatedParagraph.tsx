import type { VNode } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { RichText } from '../../article/article.ts';
import { InlineHtml } from '../sanitize/InlineHtml.tsx';
import { SanitizerContext } from '../sanitize/SanitizerContext.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { textDirection } from './text-direction.ts';
import type { TranslatedParagraph as Paragraph } from './translation-props.ts';

interface TranslatedParagraphProps {
  paragraph: Paragraph;
  withOriginal: boolean;
  /** Its translation is on its way: a line keeps its place. */
  awaited: boolean;
  /** Language codes of original and translation. */
  from: string;
  to: string;
}

/** A translated paragraph, under its original where that is wanted, and what it lacks. */
export function TranslatedParagraph(props: TranslatedParagraphProps): VNode {
  const { paragraph, withOriginal, awaited, from, to } = props;
  const i18n = useI18n();
  return (
    <div class="translated-paragraph">
      {withOriginal && (
        <p
          class="translated-original"
          lang={from === 'und' ? undefined : from}
          dir={textDirection(from)}
        >
          {paragraph.original}
        </p>
      )}
      {paragraph.translated === undefined ? (
        awaited && <div class="skeleton-line" aria-hidden="true" />
      ) : (
        <Translated
          text={paragraph.translated}
          html={paragraph.html ?? ''}
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

/** A translation with its markup where the page around it can sanitise, else as text. */
function Translated(props: {
  text: string;
  html: string;
  attributes: { lang: string; dir: 'ltr' | 'rtl' };
}): VNode {
  const { text, html, attributes } = props;
  const canSanitize = useContext(SanitizerContext) !== null;
  // The same as long as it says the same: what is new is sanitised anew.
  const content = useMemo((): RichText => ({ text, html }), [text, html]);
  if (!canSanitize || html === '') return <p {...attributes}>{text}</p>;
  return <InlineHtml as="p" content={content} attributes={attributes} />;
}
