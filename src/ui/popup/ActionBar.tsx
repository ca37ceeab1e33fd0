import type { VNode } from 'preact';
import { CopyMenu } from '../brief-view/CopyMenu.tsx';
import type { CopyFormat } from '../brief-view/brief-text.ts';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { bookOpen } from '../icons/lucide.ts';
import { SaveButton } from '../article-view/SaveButton.tsx';
import { SaveConfirmation } from '../article-view/SaveConfirmation.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { PopupActions, PopupReadyState } from './popup-props.ts';
import { useSave } from '../article-view/use-save.ts';

interface ActionBarProps {
  state: PopupReadyState;
  actions: PopupActions;
  copyFormat: CopyFormat;
  onCopyFormatChange(format: CopyFormat): void;
  onCopy(text: string): void;
  show(notice: NoticeContent): void;
}

/** Save, Read, Copy. In a private window Save asks first. */
export function ActionBar(props: ActionBarProps): VNode {
  const { state, actions, show } = props;
  const i18n = useI18n();
  const saving = useSave(actions, show, state.privateWindow ?? false);
  return (
    <>
      <div class="action-bar">
        <SaveButton
          saved={state.saved}
          saving={saving.saving}
          onSave={saving.save}
          onOpenLibrary={actions.onOpenLibrary}
        />
        <Button icon={bookOpen} label={i18n.t('action.read')} onClick={actions.onRead} />
        <CopyMenu
          article={state.article}
          brief={state.brief}
          format={props.copyFormat}
          onFormatChange={props.onCopyFormatChange}
          onCopy={props.onCopy}
        />
      </div>
      {saving.asking && <SaveConfirmation question={saving.asking} onAnswer={saving.answer} />}
    </>
  );
}
