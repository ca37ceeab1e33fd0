import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Select } from '../controls/Select.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { LibraryData } from './library-page-props.ts';
import { LENGTHS, type LengthChoice, type Period, type View, withFilter } from './view.ts';

interface FilterPanelProps {
  library: LibraryData;
  view: View;
  /** Changes when the library did: the choices are read again. */
  changes: number;
  onChange(view: View): void;
}

/** What can be chosen from, read when the panel opens. */
interface Choices {
  sites: string[];
  tags: string[];
  languages: string[];
  names: { key: string; name: string }[];
}

const NOTHING: Choices = { sites: [], tags: [], languages: [], names: [] };

/** So many names are offered; any other is reached through its page. */
const NAMES_OFFERED = 50;

const LENGTH_CHOICES = Object.keys(LENGTHS) as LengthChoice[];
const PERIODS = ['week', 'month', 'year', 'range'] as const;

/** Reads what there is to choose from; what fails leaves its list empty and is reported. */
function useChoices({ library, changes }: Pick<FilterPanelProps, 'library' | 'changes'>): Choices {
  const i18n = useI18n();
  const [choices, setChoices] = useState(NOTHING);
  useEffect(() => {
    const take = (part: Partial<Choices>) => setChoices((now) => ({ ...now, ...part }));
    const names = (counts: { name: string }[]) => counts.map(({ name }) => name).sort(i18n.compare);
    library.sites().then((counts) => take({ sites: names(counts) }), console.error);
    library.tags().then((counts) => take({ tags: names(counts) }), console.error);
    library
      .languages()
      .then((counts) => take({ languages: counts.map(({ name }) => name) }), console.error);
    library.entities
      .frequent(NAMES_OFFERED)
      .then(
        (found) => take({ names: found.map(({ key, name }) => ({ key, name })) }),
        console.error,
      );
  }, [library, changes, i18n]);
  return choices;
}

/** A list of choices of which the first is none; one that is set stays in it though it is gone. */
function offered(
  none: string,
  set: string | undefined,
  choices: { value: string; label: string }[],
) {
  const known = set === undefined || choices.some(({ value }) => value === set);
  return [{ value: '', label: none }, ...(known ? [] : [{ value: set, label: set }]), ...choices];
}

function same(values: string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: value }));
}

/** Everything a list can be narrowed by. */
export function FilterPanel(props: FilterPanelProps): VNode {
  const { view, onChange } = props;
  const { filter } = view;
  const i18n = useI18n();
  const { sites, tags, languages, names } = useChoices(props);
  return (
    <>
      <Select
        label={i18n.t('library.site')}
        value={filter.site ?? ''}
        choices={offered(i18n.t('library.all-sites'), filter.site, same(sites))}
        onChange={(site) => onChange(withFilter(view, 'site', site || undefined))}
      />
      <Select
        label={i18n.t('library.tag')}
        value={filter.tag ?? ''}
        choices={offered(i18n.t('library.all-tags'), filter.tag, same(tags))}
        onChange={(tag) => onChange(withFilter(view, 'tag', tag || undefined))}
      />
      <Select
        label={i18n.t('library.language')}
        value={filter.language ?? ''}
        choices={offered(
          i18n.t('library.all-languages'),
          filter.language,
          languages.map((value) => ({ value, label: i18n.languageName(value) })),
        )}
        onChange={(language) => onChange(withFilter(view, 'language', language || undefined))}
      />
      <Select
        label={i18n.t('library.length')}
        value={filter.length ?? ''}
        choices={[
          { value: '', label: i18n.t('library.any-length') },
          ...LENGTH_CHOICES.map((value) => ({ value, label: i18n.t(`library.length.${value}`) })),
        ]}
        onChange={(length) =>
          onChange(
            withFilter(
              view,
              'length',
              LENGTH_CHOICES.find((choice) => choice === length),
            ),
          )
        }
      />
      <Select
        label={i18n.t('library.name')}
        value={filter.entity?.key ?? ''}
        choices={offered(
          i18n.t('library.any-name'),
          undefined,
          withChosen(names, filter.entity).map(({ key, name }) => ({ value: key, label: name })),
        )}
        onChange={(key) =>
          onChange(
            withFilter(
              view,
              'entity',
              withChosen(names, filter.entity).find((name) => name.key === key),
            ),
          )
        }
      />
      <PeriodFields
        period={filter.period}
        onChange={(period) => onChange(withFilter(view, 'period', period))}
      />
    </>
  );
}

/** The names on offer, with the chosen one among them. */
function withChosen(names: Choices['names'], chosen: View['filter']['entity']): Choices['names'] {
  return chosen && !names.some(({ key }) => key === chosen.key) ? [chosen, ...names] : names;
}

function PeriodFields(props: {
  period: Period | undefined;
  onChange(period: Period | undefined): void;
}): VNode {
  const { period, onChange } = props;
  const i18n = useI18n();
  const range = period?.kind === 'range' ? period : undefined;
  const dayField = (end: 'from' | 'to') => (
    <label class="field">
      <span class="field-label">{i18n.t(`library.period.${end}`)}</span>
      <input
        type="date"
        value={range?.[end] ?? ''}
        max="9999-12-31"
        onChange={(event) =>
          onChange({ kind: 'range', ...range, [end]: event.currentTarget.value || undefined })
        }
      />
    </label>
  );
  return (
    <>
      <Select
        label={i18n.t('library.period')}
        value={period?.kind ?? ''}
        choices={[
          { value: '', label: i18n.t('library.any-period') },
          ...PERIODS.map((value) => ({ value, label: i18n.t(`library.period.${value}`) })),
        ]}
        onChange={(value) => {
          const kind = PERIODS.find((known) => known === value);
          onChange(kind && { kind });
        }}
      />
      {range && dayField('from')}
      {range && dayField('to')}
    </>
  );
}
