import { Button } from '../../controls/Button.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';

/** The keyboard shortcuts as the browser has them. */
export function shortcutsSection({ i18n, shortcuts, actions }: OptionsProps): OptionSection {
  const { t } = i18n;
  return {
    id: 'shortcuts',
    title: t('options.shortcuts'),
    rows: [
      {
        id: 'shortcut-list',
        words: shortcuts.map(({ command }) => t(`command.${command}`)).join(' '),
        content: (
          <>
            {shortcuts.length === 0 && <p class="hint">{t('options.shortcuts.none')}</p>}
            <dl class="shortcut-list">
              {shortcuts.map(({ command, keys }) => (
                <div key={command}>
                  <dt>{t(`command.${command}`)}</dt>
                  <dd>{keys ? <kbd>{keys}</kbd> : t('options.shortcuts.unset')}</dd>
                </div>
              ))}
            </dl>
            {actions.onOpenShortcuts && (
              <Button label={t('options.shortcuts.change')} onClick={actions.onOpenShortcuts} />
            )}
          </>
        ),
      },
    ],
  };
}
