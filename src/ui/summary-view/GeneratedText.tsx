import type { ComponentChildren, VNode } from 'preact';
import type { Unsupported } from '../../summary/check-generated-summary.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface GeneratedTextProps {
  /** Plain text, one paragraph a line; whatever looks like HTML is shown as it is. */
  text: string;
  /** What the article lacks, in text order, not overlapping. */
  unsupported: Unsupported[];
  attributes: { lang: string | undefined; dir: 'ltr' | 'rtl' };
}

/** A generated summary with what the article lacks marked in it and told beneath it. */
export function GeneratedText({ text, unsupported, attributes }: GeneratedTextProps): VNode {
  const i18n = useI18n();
  const named = new Set(unsupported.map(({ start, end }) => text.slice(start, end)));
  return (
    <>
      <p class="generated-text" {...attributes}>
        <MarkedText text={text} unsupported={unsupported} />
      </p>
      {named.size > 0 && (
        <p class="generated-doubt">
          {i18n.t('summary.unsupported', { what: i18n.list([...named]) })}
        </p>
      )}
    </>
  );
}

function MarkedText(props: Pick<GeneratedTextProps, 'text' | 'unsupported'>): VNode {
  const { text, unsupported } = props;
  const i18n = useI18n();
  const pieces: ComponentChildren[] = [];
  let end = 0;
  for (const found of unsupported) {
    const words = i18n.t(`summary.unsupported.${found.kind}`);
    pieces.push(
      text.slice(end, found.start),
      <mark key={found.start} class="unsupported" title={words}>
        {text.slice(found.start, found.end)}
        <span class="visually-hidden" lang={i18n.language}>{` (${words})`}</span>
      </mark>,
    );
    ({ end } = found);
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
