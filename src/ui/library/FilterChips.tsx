import type { VNode } from 'preact';
import type { I18n } from '../../i18n/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { x } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { type Period, type View, type ViewFilter, withFilter } from './view.ts';

/** A period in words: 'This week', 'From 1 May 2026'. */
function periodWords(i18n: I18n, period: Period): string | undefined {
  if (period.kind !== 'range') return i18n.t(`library.period.${period.kind}`);
  const { from, to } = period;
  // Noon, so that no time zone makes another day of it.
  const day = (date: string) => i18n.date(`${date}T12:00:00`);
  if (from !== undefined && to !== undefined) {
    return i18n.t('library.chip.between', { from: day(from), to: day(to) });
  }
  if (from !== undefined) return i18n.t('library.chip.from', { day: day(from) });
  return to === undefined ? undefined : i18n.t('library.chip.to', { day: day(to) });
}

/** What is set, each part in words. */
function filterWords(i18n: I18n, filter: ViewFilter): { name: keyof ViewFilter; words: string }[] {
  const { site, tag, language, unread, favourite, period, length, entity } = filter;
  const chips: [keyof ViewFilter, string | undefined][] = [
    ['site', site],
    ['tag', tag === undefined ? undefined : i18n.t('library.chip.tag', { tag })],
    ['language', language === undefined ? undefined : i18n.languageName(language)],
    ['unread', unread && i18n.t('library.unread')],
    ['favourite', favourite && i18n.t('library.favourites')],
    ['period', period && periodWords(i18n, period)],
    ['length', length && i18n.t(`library.length.${length}`)],
    ['entity', entity?.name],
  ];
  return chips.flatMap(([name, words]) => (words === undefined ? [] : [{ name, words }]));
}

interface FilterChipsProps {
  view: View;
  onChange(view: View): void;
  /** A chip is gone with the focus it had: somebody must take it. */
  onRemoved(): void;
}

/** What narrows the list, each part to be taken away by itself, or all at once. */
export function FilterChips({ view, onChange, onRemoved }: FilterChipsProps): VNode | null {
  const i18n = useI18n();
  const set = filterWords(i18n, view.filter);
  if (set.length === 0) return null;
  return (
    <div class="chips filter-chips" role="group" aria-label={i18n.t('library.filters-set')}>
      {set.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={i18n.t('library.chip.remove', { filter: words })}
          title={i18n.t('library.chip.remove', { filter: words })}
          onClick={() => {
            onChange(withFilter(view, name, undefined));
            onRemoved();
          }}
        >
          {words}
          <Icon path={x} size={13} />
        </button>
      ))}
      <Button
        variant="quiet"
        label={i18n.t('library.clear-filters')}
        onClick={() => {
          onChange({ ...view, filter: {} });
          onRemoved();
        }}
      />
    </div>
  );
}
