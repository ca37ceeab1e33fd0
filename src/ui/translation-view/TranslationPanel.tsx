import type { VNode } from 'preact';
import { useI18n } from '../words/I18nContext.tsx';
import { partOf } from './brief-part.ts';
import { NothingSetUp } from './NothingSetUp.tsx';
import { TranslatedParagraphs } from './TranslatedParagraphs.tsx';
import { TranslationChoices } from './TranslationChoices.tsx';
import { TranslationStatus } from './TranslationStatus.tsx';
import type { TranslationProps } from './translation-props.ts';

interface TranslationPanelProps {
  translation: TranslationProps;
  /** Language of the article. */
  language: string;
  /** The article's own lines are shown elsewhere: here stands only what belongs to the brief. */
  inText?: boolean;
}

/** The translation of the current article: service and target, progress, stop, the paragraphs. */
export function TranslationPanel(props: TranslationPanelProps): VNode {
  const { translation, language } = props;
  const i18n = useI18n();
  const { state } = translation;
  if (state.status === 'not-set-up') {
    return <NothingSetUp onSetUp={translation.onSetUp} />;
  }
  const all = 'paragraphs' in state ? state.paragraphs : [];
  const paragraphs =
    props.inText === true ? all.filter((paragraph) => partOf(paragraph) !== 'article') : all;
  return (
    <div class="translation">
      <TranslationChoices translation={translation} />
      <TranslationStatus translation={translation} />
      {props.inText === true && paragraphs.length < all.length && (
        <p class="hint">{i18n.t('translation.in-text')}</p>
      )}
      {paragraphs.length > 0 && (
        <TranslatedParagraphs
          paragraphs={paragraphs}
          running={state.status === 'running'}
          from={language}
          to={translation.target}
        />
      )}
    </div>
  );
}
