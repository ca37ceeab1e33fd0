import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { Select } from '../controls/Select.tsx';
import { useMedia } from '../controls/use-media.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { mailOpen, slidersHorizontal, star } from './icons.ts';
import type { LibraryData, LibraryLayout } from './library-page-props.ts';
import { FOUND_SORTS, isSearch, LIST_SORTS, type View, withFilter } from './view.ts';

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

/** What of the library is shown, and how. */
export function LibraryFilters(props: LibraryFiltersProps): VNode {
  const i18n = useI18n();
  const narrow = useMedia(NARROW);
  const { library, view, changes, onChange } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const count = Object.keys(view.filter).length;
  const arrangement = (
    <>
      <Toggles view={view} onChange={onChange} />
      <SortChoice view={view} onChange={onChange} />
      <Segmented
        label={i18n.t('library.layout')}
        value={props.layout}
        choices={(['list', 'cards'] as const).map((layout) => ({
          value: layout,
          label: i18n.t(`library.layout.${layout}`),
        }))}
        onChange={props.onLayoutChange}
      />
    </>
  );
  return (
    <div class="filters">
      <div class="filters-bar">
        <Segmented
          label={i18n.t('library.shelf')}
          value={view.shelf}
          choices={SHELVES.map((shelf) => ({
            value: shelf,
            label: i18n.t(`library.shelf.${shelf}`),
          }))}
          onChange={(shelf) => onChange({ ...view, shelf })}
        />
        <Button
          icon={slidersHorizontal}
          label={i18n.t('library.filters')}
          expanded={open}
          controls={id}
          buttonRef={button}
          onClick={() => setOpen(!open)}
        >
          {count > 0 && <span class="count">{i18n.number(count)}</span>}
        </Button>
        {/* On a narrow screen the articles come first. */}
        {!narrow && arrangement}
      </div>
      {open && (
        <div class="filters-panel" id={id} role="group" aria-label={i18n.t('library.filters')}>
          {narrow && arrangement}
          <FilterPanel library={library} view={view} changes={changes} onChange={onChange} />
        </div>
      )}
      <FilterChips
        view={view}
        onChange={onChange}
        onRemoved={() => button.current?.focus({ preventScroll: true })}
      />
    </div>
  );
}

function Toggles({ view, onChange }: Pick<LibraryFiltersProps, 'view' | 'onChange'>): VNode {
  const i18n = useI18n();
  const { unread, favourite } = view.filter;
  return (
    <div class="filters-toggles">
      <Button
        icon={mailOpen}
        label={i18n.t('library.unread')}
        pressed={unread === true}
        onClick={() => onChange(withFilter(view, 'unread', unread ? undefined : true))}
      />
      <Button
        icon={star}
        label={i18n.t('library.favourites')}
        pressed={favourite === true}
        onClick={() => onChange(withFilter(view, 'favourite', favourite ? undefined : true))}
      />
    </div>
  );
}

/** Searching has an order of its own: the best first, until the reader wants another. */
function SortChoice({ view, onChange }: Pick<LibraryFiltersProps, 'view' | 'onChange'>): VNode {
  const i18n = useI18n();
  const label = i18n.t('library.sort');
  if (isSearch(view)) {
    return (
      <Select
        label={label}
        value={view.foundSort}
        choices={FOUND_SORTS.map((sort) => ({
          value: sort,
          label: i18n.t(`library.sort.${sort}`),
        }))}
        onChange={(foundSort) => onChange({ ...view, foundSort })}
      />
    );
  }
  return (
    <Select
      label={label}
      value={view.sort}
      choices={LIST_SORTS.map((sort) => ({ value: sort, label: i18n.t(`library.sort.${sort}`) }))}
      onChange={(sort) => onChange({ ...view, sort })}
    />
  );
}
