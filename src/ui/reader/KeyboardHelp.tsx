import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../i18n/i18n.ts';
import { CloseButton } from '../controls/CloseButton.tsx';
import { useI18n } from '../words/I18nContext.tsx';

const KEYS: [keys: string[], meaning: MessageKey][] = [
  [['J', 'K'], 'keys.paragraph'],
  [['/'], 'keys.find'],
  [['T'], 'keys.settings'],
  [['+', '-'], 'keys.size'],
  [['A'], 'keys.read-aloud'],
  [['D'], 'keys.translate'],
  [['H'], 'keys.highlight'],
  [['N'], 'keys.note'],
  [['U'], 'keys.names'],
  [['I'], 'keys.pictures'],
  [['S'], 'keys.save'],
  [['L'], 'keys.library'],
  [['Esc'], 'keys.close'],
  [['?'], 'keys.help'],
];

/** The keys of the reader, in a dialog over the text. */
export function KeyboardHelp({ onClose }: { onClose(): void }): VNode {
  const i18n = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <div class="keys-head">
        <h2 id="keys-title">{i18n.t('keys.title')}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
