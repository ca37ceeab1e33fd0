import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Fact, FactKind } from '../../facts/fact.ts';
import { Button } from '../controls/Button.tsx';
import { Chips } from '../controls/Chips.tsx';
import { chevronDown } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { FactItem } from './FactItem.tsx';

interface FactListProps {
  facts: Fact[];
  /** The canonical text the facts point into. */
  text: string;
  language: string;
  actions: BriefActions;
}

/** How many facts show before 'show all'. */
const FIRST = 8;

/** Kinds in the order of the filter. */
const KINDS: FactKind[] = [
  ...(['money', 'percent', 'quantity', 'rank'] as const),
  ...(['date', 'time', 'statement', 'agreement'] as const),
];

/** The key facts, most telling first, filtered by kind. */
export function FactList({ facts, text, language, actions }: FactListProps): VNode {
  const i18n = useI18n();
  const [kind, setKind] = useState<FactKind | 'all'>('all');
  const [all, setAll] = useState(false);
  const sorted = useMemo(
    () => facts.toSorted((a, b) => b.salience - a.salience || a.start - b.start),
    [facts],
  );
  const matching = sorted.filter((fact) => kind === 'all' || fact.kind === kind);
  const shown = all ? matching : matching.slice(0, FIRST);
  const kinds = KINDS.filter((k) => facts.some((fact) => fact.kind === k));
  return (
    <>
      {kinds.length > 1 && (
        <Chips
          label={i18n.t('brief.filter-facts')}
          selected={kind}
          onSelect={setKind}
          chips={[
            { id: 'all', label: i18n.t('brief.all'), count: facts.length },
            ...kinds.map((k) => ({
              id: k,
              label: i18n.t(`fact.kind.${k}`),
              count: facts.filter((fact) => fact.kind === k).length,
            })),
          ]}
        />
      )}
      <ul class="fact-list">
        {shown.map((fact) => (
          <FactItem
            key={`${fact.kind}-${fact.start}-${fact.end}`}
            fact={fact}
            text={text}
            language={language}
            actions={actions}
          />
        ))}
      </ul>
      {matching.length > shown.length && (
        <Button
          variant="quiet"
          icon={chevronDown}
          label={i18n.t('brief.show-all-facts', { count: matching.length })}
          onClick={() => setAll(true)}
        />
      )}
    </>
  );
}
