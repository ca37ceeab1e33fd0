import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import {
  ban,
  bookOpen,
  circleAlert,
  fileText,
  fileX,
  globe,
  hourglass,
  library,
  lock,
  mousePointerClick,
  newspaper,
  refreshCw,
  store,
} from '../icons/lucide.ts';
import type { PopupMessageCode } from '../popup/popup-props.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface PageMessageActions {
  onRetry(): void;
  onOpenLibrary(): void;
  onReadAnyway?(): void;
  onSelectPart?(): void;
}

type Step = 'retry' | 'library' | 'read-anyway' | 'select-part';

/** For each code its icon and the next steps, the likeliest first. */
const MESSAGES: Record<PopupMessageCode, { icon: string; steps: Step[] }> = {
  'not-an-article': { icon: newspaper, steps: ['read-anyway', 'select-part', 'library'] },
  'browser-page': { icon: globe, steps: ['library'] },
  'add-on-store': { icon: store, steps: ['library'] },
  pdf: { icon: fileText, steps: ['library'] },
  'page-loading': { icon: hourglass, steps: ['retry'] },
  'page-failed': { icon: circleAlert, steps: ['retry', 'library'] },
  'no-access': { icon: lock, steps: ['retry', 'library'] },
  'no-text': { icon: fileX, steps: ['select-part', 'retry', 'library'] },
  'too-large': { icon: ban, steps: ['select-part', 'library'] },
};

/** Why there is no brief of this page, and what to do next. */
export function PageMessage(props: { code: PopupMessageCode; actions: PageMessageActions }): VNode {
  const { code, actions } = props;
  const i18n = useI18n();
  const { icon, steps } = MESSAGES[code];
  const buttons: Record<Step, { icon: string; label: string; onClick?: (() => void) | undefined }> =
    {
      retry: { icon: refreshCw, label: i18n.t('common.try-again'), onClick: actions.onRetry },
      library: {
        icon: library,
        label: i18n.t('common.open-library'),
        onClick: actions.onOpenLibrary,
      },
      'read-anyway': {
        icon: bookOpen,
        label: i18n.t('message.read-anyway'),
        onClick: actions.onReadAnyway,
      },
      'select-part': {
        icon: mousePointerClick,
        label: i18n.t('message.select-part'),
        onClick: actions.onSelectPart,
      },
    };
  const offered = steps
    .map((step) => buttons[step])
    .filter((button) => button.onClick !== undefined);
  return (
    <EmptyState
      heading="h1"
      icon={icon}
      title={i18n.t(`message.${code}.title`)}
      text={i18n.t(`message.${code}.text`)}
    >
      {offered.map((button, index) => (
        <Button
          key={button.label}
          variant={index === 0 ? 'primary' : 'plain'}
          icon={button.icon}
          label={button.label}
          onClick={() => button.onClick?.()}
        />
      ))}
    </EmptyState>
  );
}
