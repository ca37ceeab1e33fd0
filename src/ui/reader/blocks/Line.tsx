import type { VNode } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { InlineHtml, type InlineHtmlProps } from '../../sanitize/InlineHtml.tsx';
import type { TranslatedParagraph } from '../../translation-view/translation-props.ts';
import { textDirection } from '../../translation-view/text-direction.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { TextTranslationContext } from '../text-translation.ts';

interface LineProps extends InlineHtmlProps {
  /** Id of the line as `translationSegments` gives it. */
  id: string;
}

/** Elements of which there cannot be two where one is expected: both texts go into one. */
const ONE_ONLY = new Set<InlineHtmlProps['as']>(['li', 'td', 'th', 'figcaption']);

/** A line of an article: the original, its translation, or the one under the other. */
export function Line({ id, ...original }: LineProps): VNode {
  const translation = useContext(TextTranslationContext);
  const line = translation?.lines.get(id);
  if (!translation || translation.view === 'original') return <InlineHtml {...original} />;
  const { as, attributes } = original;
  const { view, from, language } = translation;
  if (line?.translated === undefined) {
    // Among lines of another language it says which one it is in.
    const own = view === 'translation' && from !== 'und' ? { lang: from } : {};
    return (
      <InlineHtml {...original} attributes={{ ...attributes, ...own, dir: textDirection(from) }} />
    );
  }
  if (view === 'translation') {
    if (!ONE_ONLY.has(as)) {
      return <TranslatedLine as={as} line={line} language={language} alone={attributes ?? {}} />;
    }
    const One = as as 'li';
    return (
      <One>
        <TranslatedLine as="span" line={line} language={language} alone={{}} />
      </One>
    );
  }
  if (!ONE_ONLY.has(as)) {
    return (
      <>
        <InlineHtml {...original} />
        <TranslatedLine as={as} line={line} language={language} />
      </>
    );
  }
  // All four take what a `li` takes.
  const Tag = as as 'li';
  return (
    <Tag>
      <InlineHtml {...original} as="span" />
      <TranslatedLine as="span" line={line} language={language} />
    </Tag>
  );
}

function TranslatedLine(props: {
  as: InlineHtmlProps['as'];
  line: TranslatedParagraph;
  language: string;
  /** Attributes of the original, which is not shown. */
  alone?: Record<string, string | number>;
}): VNode {
  const { as, line, language } = props;
  const i18n = useI18n();
  const content = useMemo(
    () => ({ text: line.translated ?? '', html: line.html ?? '' }),
    [line.translated, line.html],
  );
  const missing = line.missing ?? [];
  const { alone } = props;
  // The contents list leads to a heading by its id, whichever language it is in.
  const place = alone?.['id'] === undefined ? {} : { id: alone['id'], tabindex: -1 };
  const kind = alone ? 'line-alone' : 'line-translated';
  return (
    <>
      <InlineHtml
        as={as}
        content={content}
        attributes={{ class: kind, lang: language, dir: textDirection(language), ...place }}
      />
      {missing.length > 0 && (
        <span class="line-missing" lang={i18n.language} dir={textDirection(i18n.language)}>
          {i18n.t('translation.missing', { what: i18n.list(missing) })}
        </span>
      )}
    </>
  );
}
