import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../controls/CloseButton.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { LIBRARY_KEYS } from './use-library-keys.ts';

/** The list of the page's keys, over the page. */
export function KeyHelp({ onClose }: { onClose(): void }): VNode {
  const i18n = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="key-help" ref={dialog} aria-labelledby="key-help-title" onClose={onClose}>
      <header>
        <h2 id="key-help-title">{i18n.t('library.keys')}</h2>
        <CloseButton onClose={() => dialog.current?.close()} />
      </header>
      <dl>
        {LIBRARY_KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{shown(key)}</kbd>
            </dt>
            <dd>{i18n.t(`library.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

/** A key as its cap is lettered; a capital letter is one that Shift makes. */
function shown(key: string): string {
  if (key === 'Escape') return 'Esc';
  return /^[A-Z]$/.test(key) ? `Shift+${key}` : key.toUpperCase();
}
