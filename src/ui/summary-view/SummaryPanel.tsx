import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { BriefActions } from '../brief-view/BriefActions.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { GeneratedSummary } from './GeneratedSummary.tsx';
import type { GeneratedSummaryProps } from './summary-props.ts';

interface SummaryPanelProps {
  /** The built-in summary, which is always there. */
  builtIn: VNode;
  /** Absent where only the built-in engine writes. */
  generated: GeneratedSummaryProps | undefined;
  /** Language of the article. */
  language: string;
  actions: BriefActions;
}

/** The Summary tab: the sentences chosen from the article, under what another engine writes, if any. */
export function SummaryPanel({ builtIn, generated, language, actions }: SummaryPanelProps): VNode {
  const i18n = useI18n();
  const headingId = useId();
  if (!generated) return builtIn;
  return (
    <>
      <GeneratedSummary summary={generated} language={language} actions={actions} />
      <section aria-labelledby={headingId}>
        <h2 class="built-in-heading" id={headingId}>
          {i18n.t('summary.built-in')}
        </h2>
        {builtIn}
      </section>
    </>
  );
}
