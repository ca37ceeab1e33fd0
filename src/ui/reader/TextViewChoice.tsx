import type { VNode } from 'preact';
import { Segmented } from '../controls/Segmented.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { TextView } from './text-translation.ts';

/** Original, translation, or both. */
export function TextViewChoice(props: { view: TextView; onChange(view: TextView): void }): VNode {
  const i18n = useI18n();
  return (
    <div class="text-view">
      <Segmented
        label={i18n.t('translation.view')}
        value={props.view}
        onChange={props.onChange}
        choices={[
          { value: 'original', label: i18n.t('reader.view.original') },
          { value: 'translation', label: i18n.t('translation.view.only') },
          { value: 'both', label: i18n.t('reader.view.both') },
        ]}
      />
    </div>
  );
}
