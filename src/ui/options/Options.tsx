import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../controls/Notice.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { library, search as magnifier, triangleAlert } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { I18nContext } from '../words/I18nContext.tsx';
import type { OptionsProps } from './options-props.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { optionSections } from './option-sections.tsx';
import { searchSections } from './search-sections.ts';
import '../styles/base.css';
import '../styles/controls.css';
import './options.css';

/** The options page: sections with a contents list, and a search over all of them. */
export function Options(props: OptionsProps): VNode {
  const { i18n, actions } = props;
  const { notice, show, dismiss } = useNotice();
  const [query, setQuery] = useState('');
  const sections = searchSections(optionSections(props, show), query);
  return (
    <I18nContext.Provider value={i18n}>
      <div class="options" lang={i18n.language}>
        <header class="options-head">
          <Wordmark />
          <h1>{i18n.t('options.title')}</h1>
          <input
            type="search"
            value={query}
            aria-label={i18n.t('options.search')}
            placeholder={i18n.t('options.search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <Button
            icon={library}
            label={i18n.t('common.open-library')}
            onClick={actions.onOpenLibrary}
          />
        </header>
        <nav class="options-nav" aria-label={i18n.t('options.sections')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="options-main">
          {props.settingsNewer && (
            <div class="notice notice-problem" role="status">
              <Icon path={triangleAlert} />
              <span class="notice-text">{i18n.t('options.settings-newer')}</span>
            </div>
          )}
          {sections.length === 0 && (
            <EmptyState
              icon={magnifier}
              title={i18n.t('options.none.title')}
              text={i18n.t('options.none.text')}
            >
              <Button label={i18n.t('options.clear-search')} onClick={() => setQuery('')} />
            </EmptyState>
          )}
          {sections.map((section) => (
            <OptionsSection key={section.id} section={section} />
          ))}
        </main>
        <Notice notice={notice} onDismiss={dismiss} />
      </div>
    </I18nContext.Provider>
  );
}
