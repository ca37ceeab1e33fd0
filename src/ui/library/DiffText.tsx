import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { DiffPart } from '../../library/versions/diff-texts.ts';
import { Button } from '../controls/Button.tsx';
import { chevronDown } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { type DiffLine, diffLines, foldLines } from './diff-lines.ts';

/**
 * Words that were added are underlined, words that were removed are struck through, both on a ground of
 * their own and named for people who hear them.
 */
export function DiffWords({ parts }: { parts: readonly DiffPart[] }): VNode {
  const i18n = useI18n();
  return (
    <>
      {parts.map(({ kind, text }, n) => {
        if (kind === 'same') return text;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={n}>
            <span class="visually-hidden">{i18n.t(`library.changes.${kind}`)}: </span>
            {text}
          </Tag>
        );
      })}
    </>
  );
}

/** A text with what changed in it; long stretches without a change are folded away. */
export function DiffText(props: { parts: readonly DiffPart[]; language: string }): VNode {
  const { parts, language } = props;
  const blocks = useMemo(() => foldLines(diffLines(parts)), [parts]);
  return (
    <div class="diff" lang={language}>
      {blocks.map(({ kind, lines }, n) =>
        kind === 'folded' ? <Fold key={n} lines={lines} /> : <Lines key={n} lines={lines} />,
      )}
    </div>
  );
}

function Lines({ lines }: { lines: DiffLine[] }): VNode {
  return (
    <>
      {lines.map(({ parts, changed }, n) => (
        <p key={n} class={changed ? 'diff-changed' : undefined}>
          <DiffWords parts={parts} />
        </p>
      ))}
    </>
  );
}

function Fold({ lines }: { lines: DiffLine[] }): VNode {
  const i18n = useI18n();
  const [open, setOpen] = useState(false);
  if (open) return <Lines lines={lines} />;
  return (
    <Button
      variant="quiet"
      class="diff-fold"
      icon={chevronDown}
      label={i18n.t('library.changes.same', { count: lines.length })}
      onClick={() => setOpen(true)}
    />
  );
}
