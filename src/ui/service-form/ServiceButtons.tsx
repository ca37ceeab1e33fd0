import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import type { OutcomeContent } from '../controls/Outcome.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { ServiceAction } from './use-service-action.ts';

type Work = () => Promise<OutcomeContent>;

interface ServiceButtonsProps {
  action: ServiceAction;
  onSave(): void;
  /** Whether the reader has allowed the host: only then can it be asked anything. */
  allowed: boolean;
  hasKey: boolean;
  testLabel: string;
  test: Work;
  /** Absent where there are no models to choose from. */
  listModels?: Work | undefined;
  withdraw: Work;
  removeKey: Work;
}

/** Save, and once the host is allowed: trial, models, withdrawal; and the key's removal. */
export function ServiceButtons(props: ServiceButtonsProps): VNode {
  const { action, allowed, hasKey, listModels } = props;
  const i18n = useI18n();
  const button = (label: string, work: Work, variant: 'plain' | 'quiet' = 'plain'): VNode => (
    <Button
      variant={variant}
      busy={action.busy}
      label={label}
      onClick={() => void action.act(work)}
    />
  );
  return (
    <div class="options-buttons">
      <Button
        variant="primary"
        busy={action.busy}
        label={i18n.t('translation.settings.save')}
        onClick={props.onSave}
      />
      {allowed && (
        <>
          {button(props.testLabel, props.test)}
          {listModels && button(i18n.t('translation.settings.list-models'), listModels)}
          {button(i18n.t('translation.settings.withdraw'), props.withdraw, 'quiet')}
        </>
      )}
      {hasKey && button(i18n.t('translation.settings.remove-key'), props.removeKey, 'quiet')}
    </div>
  );
}
