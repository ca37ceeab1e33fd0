import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SortOrder } from '../../library/store/list-articles.ts';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { Select } from '../controls/Select.tsx';
import { useMedia } from '../controls/use-media.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { mailOpen, star } from './icons.ts';
import type { LibraryData, LibraryLayout } from './library-page-props.ts';
import type { View } from './use-articles.ts';

interface LibraryFiltersProps {
  library: LibraryData;
  view: View;
  layout: LibraryLayout;
  /** Changes when the library did: the lists of sites and tags are read again. */
  changes: number;
  onChange(view: View): void;
  onLayoutChange(layout: LibraryLayout): void;
}

/** The same width as in library-page.css. */
export const NARROW = '(max-width: 36rem)';

const SHELVES = ['inbox', 'archive', 'bin'] as const;
const SORTS: SortOrder[] = ['saved', 'published', 'title', 'length', 'site'];

/** A view with one part of its filter set, or taken away for `undefined`. */
export function withFilter<Name extends keyof View['filter']>(
  view: View,
  name: Name,
  value: View['filter'][Name] | undefined,
): View {
  const { [name]: _, ...rest } = view.filter;
  return { ...view, filter: value === undefined ? rest : { ...rest, [name]: value } };
}

/** Choices of which the first is no choice. */
function anyOf(any: string, values: string[]): { value: string; label: string }[] {
  return [{ value: '', label: any }, ...values.map((value) => ({ value, label: value }))];
}

/** What of the library is shown, and how. */
export function LibraryFilters(props: LibraryFiltersProps): VNode {
  const i18n = useI18n();
  const narrow = useMedia(NARROW);
  const { library, view, changes, onChange } = props;
  const [sites, setSites] = useState<string[]>([]);
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    const names = (counts: { name: string }[]) => counts.map(({ name }) => name).sort(i18n.compare);
    library.sites().then((counts) => setSites(names(counts)), console.error);
    library.tags().then((counts) => setTags(names(counts)), console.error);
  }, [library, changes, i18n]);
  const controls = (
    <div class="filters">
      <Segmented
        label={i18n.t('library.shelf')}
        value={view.shelf}
        choices={SHELVES.map((shelf) => ({
          value: shelf,
          label: i18n.t(`library.shelf.${shelf}`),
        }))}
        onChange={(shelf) => onChange({ ...view, shelf })}
      />
      <div class="filters-toggles">
        <Button
          icon={mailOpen}
          label={i18n.t('library.unread')}
          pressed={view.filter.unread === true}
          onClick={() =>
            onChange(withFilter(view, 'unread', view.filter.unread ? undefined : true))
          }
        />
        <Button
          icon={star}
          label={i18n.t('library.favourites')}
          pressed={view.filter.favourite === true}
          onClick={() =>
            onChange(withFilter(view, 'favourite', view.filter.favourite ? undefined : true))
          }
        />
      </div>
      <Select
        label={i18n.t('library.site')}
        value={view.filter.site ?? ''}
        choices={anyOf(i18n.t('library.all-sites'), sites)}
        onChange={(site) => onChange(withFilter(view, 'site', site || undefined))}
      />
      {tags.length > 0 && (
        <Select
          label={i18n.t('library.tag')}
          value={view.filter.tag ?? ''}
          choices={anyOf(i18n.t('library.all-tags'), tags)}
          onChange={(tag) => onChange(withFilter(view, 'tag', tag || undefined))}
        />
      )}
      <Select
        label={i18n.t('library.sort')}
        value={view.sort}
        disabled={view.text.trim() !== ''}
        choices={SORTS.map((sort) => ({ value: sort, label: i18n.t(`library.sort.${sort}`) }))}
        onChange={(sort) => onChange({ ...view, sort })}
      />
      <Segmented
        label={i18n.t('library.layout')}
        value={props.layout}
        choices={(['list', 'cards'] as const).map((layout) => ({
          value: layout,
          label: i18n.t(`library.layout.${layout}`),
        }))}
        onChange={props.onLayoutChange}
      />
    </div>
  );
  if (!narrow) return controls;
  // On a narrow screen the articles come first.
  return (
    <details class="filters-fold">
      <summary>{i18n.t('library.filters')}</summary>
      {controls}
    </details>
  );
}
