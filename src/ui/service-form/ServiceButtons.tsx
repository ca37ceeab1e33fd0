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
  /** As the reader is told of it. */
  host: string;
  testLabel: string;
  test: Work;
  /** Absent where there are no models to choose from. */
  listModels?: Work | undefined;
  withdraw(): Promise<void>;
  removeKey(): Promise<void>;
}

/** Save, and once the host is allowed: trial, models, withdrawal; and the key's removal. */
export function ServiceButtons(props: ServiceButtonsProps): VNode {
  const { action, allowed, hasKey, host, listModels } = props;
  const i18n = useI18n();
  const button = (label: string, work: Work, variant: 'plain' | 'quiet' = 'plain'): VNode => (
    <Button
      variant={variant}
      busy={action.busy}
      label={label}
      onClick={() => void action.act(work)}
    />
  );
  const withdraw = async (): Promise<OutcomeContent> => {
    await props.withdraw();
    return { kind: 'done', text: i18n.t('translation.settings.withdrawn', { host }) };
  };
  const removeKey = async (): Promise<OutcomeContent> => {
    await props.removeKey();
    return { kind: 'done', text: i18n.t('translation.settings.key-removed') };
  };
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
          {button(i18n.t('translation.settings.withdraw'), withdraw, 'quiet')}
        </>
      )}
      {hasKey && button(i18n.t('translation.settings.remove-key'), removeKey, 'quiet')}
    </div>
  );
}
