import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { highlighter, library, settings } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { users } from './icons.ts';
import type { LibraryPageActions, LibraryPlace } from './library-page-props.ts';

type Part = 'articles' | 'names' | 'highlights';

interface LibraryTopProps {
  /** Which part of the library is shown. */
  part: Part;
  actions: LibraryPageActions;
  /** What belongs to this part alone, such as its search field. */
  children?: ComponentChildren;
}

/** The head of the library's pages, with the way from one to the other. */
export function LibraryTop({ part, actions, children }: LibraryTopProps): VNode {
  const i18n = useI18n();
  const way = (to: Part, icon: string) => (
    <Button
      variant="quiet"
      icon={icon}
      label={i18n.t(`library.part.${to}`)}
      current={to === part}
      onClick={() => actions.onGo({ view: to } satisfies LibraryPlace)}
    />
  );
  return (
    <header class="library-top">
      <Wordmark />
      <h1>{i18n.t('library.title')}</h1>
      <nav class="library-parts" aria-label={i18n.t('library.parts')}>
        {way('articles', library)}
        {way('names', users)}
        {way('highlights', highlighter)}
      </nav>
      {children}
      <Button
        variant="quiet"
        iconOnly
        icon={settings}
        label={i18n.t('common.open-options')}
        onClick={actions.onOpenOptions}
      />
    </header>
  );
}
