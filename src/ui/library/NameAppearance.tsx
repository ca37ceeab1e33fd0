import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatFact } from '../brief-view/format-fact.ts';
import { Button } from '../controls/Button.tsx';
import { chevronDown } from '../icons/lucide.ts';
import type { EntityAppearance } from '../../library/entities/entity-page.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { LibraryPageActions } from './library-page-props.ts';
import { SnippetText } from './SnippetText.tsx';

interface NameAppearanceProps {
  appearance: EntityAppearance;
  onOpen: LibraryPageActions['onOpen'];
}

/** So many figures show before 'show all'. */
const FIRST_FACTS = 4;

/** One article that names somebody: where it does, and the figures that go with them. */
export function NameAppearance({ appearance, onOpen }: NameAppearanceProps): VNode {
  const { saved, passages, facts } = appearance;
  const i18n = useI18n();
  const [all, setAll] = useState(false);
  const ranked = facts.toSorted((a, b) => b.salience - a.salience);
  const shown = all ? ranked : ranked.slice(0, FIRST_FACTS);
  return (
    <article class="appearance">
      <p class="article-source">
        <span class="article-site">{saved.siteName ?? saved.site}</span>
        <span>{i18n.date(appearance.time)}</span>
      </p>
      <h4>
        <button
          type="button"
          class="appearance-title"
          lang={saved.language}
          onClick={() => onOpen(saved, passages[0]?.span)}
        >
          {saved.title}
        </button>
      </h4>
      <ul class="appearance-passages">
        {passages.map(({ text, span, marks }) => (
          <li key={span.start}>
            <button
              type="button"
              class="appearance-passage"
              lang={saved.language}
              title={i18n.t('library.name.open')}
              onClick={() => onOpen(saved, span)}
            >
              <SnippetText snippet={{ text, marks }} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <ul class="appearance-facts" aria-label={i18n.t('brief.facts')}>
          {shown.map((fact) => {
            const { qualified, label } = formatFact(fact, i18n);
            return (
              <li key={`${fact.kind} ${fact.start}`}>
                <button
                  type="button"
                  class="appearance-fact"
                  title={i18n.t('library.name.open')}
                  onClick={() => onOpen(saved, fact.sentence)}
                >
                  <strong>{qualified}</strong>
                  {label && <span lang={saved.language}>{label}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {ranked.length > shown.length && (
        <Button
          variant="quiet"
          icon={chevronDown}
          label={i18n.t('library.name.all-facts', { count: ranked.length })}
          onClick={() => setAll(true)}
        />
      )}
    </article>
  );
}
