import type { VNode } from 'preact';
import type { SummarySentence } from '../../brief/brief.ts';
import { Button } from '../controls/Button.tsx';
import { copy } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { escapeMarkdown } from './escape-markdown.ts';

interface SummaryListProps {
  sentences: SummarySentence[];
  /** `lang` of the sentences. */
  language: string;
  actions: BriefActions;
}

/** The sentences of a summary; each shows its place in the article. */
export function SummaryList({ sentences, language, actions }: SummaryListProps): VNode {
  const i18n = useI18n();
  return (
    <ol class="summary-list">
      {sentences.map((sentence) => (
        <li key={sentence.start} class="brief-item">
          <button
            type="button"
            class="jump summary-sentence"
            title={i18n.t('brief.show')}
            onClick={() => actions.onShow(sentence)}
          >
            <span lang={language}>{sentence.text}</span>
          </button>
          <Button
            variant="quiet"
            iconOnly
            class="copy-item"
            icon={copy}
            label={i18n.t('brief.copy-sentence')}
            onClick={() =>
              actions.onCopy(
                actions.copyFormat === 'markdown' ? escapeMarkdown(sentence.text) : sentence.text,
              )
            }
          />
        </li>
      ))}
    </ol>
  );
}
