import type { VNode } from 'preact';
import { NothingSetUp } from './NothingSetUp.tsx';
import { TranslatedParagraph } from './TranslatedParagraph.tsx';
import { TranslationChoices } from './TranslationChoices.tsx';
import type { ShownSelection } from './translation-props.ts';
import { TranslationStatus } from './TranslationStatus.tsx';
import { textDirection } from './text-direction.ts';

/** Selected words with their translation under each paragraph; choices, progress, what went wrong. */
export function SelectionTranslationView({ shown }: { shown: ShownSelection }): VNode {
  const { text, language, translation } = shown;
  const { state } = translation;
  if (state.status === 'not-set-up') {
    return (
      <div class="translation">
        <Original text={text} language={language} />
        <NothingSetUp onSetUp={translation.onSetUp} />
      </div>
    );
  }
  const paragraphs = 'paragraphs' in state ? state.paragraphs : [];
  return (
    <div class="translation">
      <TranslationChoices translation={translation} of="selection" />
      <TranslationStatus translation={translation} />
      {paragraphs.length === 0 ? (
        <Original text={text} language={language} />
      ) : (
        <div class="translated">
          {paragraphs.map((paragraph) => (
            <TranslatedParagraph
              key={paragraph.id}
              paragraph={paragraph}
              withOriginal
              awaited={state.status === 'running'}
              from={language}
              to={translation.target}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Original({ text, language }: Pick<ShownSelection, 'text' | 'language'>): VNode {
  return (
    <p
      class="translated-original"
      lang={language === 'und' ? undefined : language}
      dir={textDirection(language)}
    >
      {text}
    </p>
  );
}
