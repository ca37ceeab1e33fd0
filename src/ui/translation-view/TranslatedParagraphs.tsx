import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Segmented } from '../controls/Segmented.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { partOf } from './brief-part.ts';
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

/** The parts of the brief, which stand before the article. */
const BRIEF = ['summary', 'facts', 'entities'] as const;

/** The translation alone, or original and translation paragraph by paragraph; the brief first. */
export function TranslatedParagraphs(props: TranslatedParagraphsProps): VNode {
  const { paragraphs, running, from, to } = props;
  const i18n = useI18n();
  const headingId = useId();
  const [view, setView] = useState<'only' | 'both'>('only');
  const parts = Map.groupBy(paragraphs, partOf);
  const article = parts.get('article');
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
      {BRIEF.map((part) => {
        const items = parts.get(part);
        return (
          items && (
            <section
              key={part}
              class={`translated translated-${part}`}
              aria-labelledby={`${headingId}-${part}`}
            >
              <h2 id={`${headingId}-${part}`}>{i18n.t(`brief.${part}`)}</h2>
              {items.map(show)}
            </section>
          )
        );
      })}
      {article && <div class="translated">{article.map(show)}</div>}
    </>
  );
}
