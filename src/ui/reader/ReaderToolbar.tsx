import type { RefObject, VNode } from 'preact';
import { hostOf } from '../article-view/host-of.ts';
import { readingMinutes } from '../article-view/reading-time.ts';
import { SaveButton } from '../article-view/SaveButton.tsx';
import { CopyMenu } from '../brief-view/CopyMenu.tsx';
import type { CopyFormat } from '../brief-view/brief-text.ts';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import {
  aLargeSmall,
  keyboard,
  library,
  printer,
  search,
  settings as gear,
  volume2,
} from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { ReaderProps, ReaderReadyState } from './reader-props.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReadingSettingsPanel } from './set-text/ReadingSettingsPanel.tsx';

/** What may stand open beside the text; one at a time. */
export type ReaderTool = 'find' | 'speech' | 'settings' | 'help' | null;

interface ReaderToolbarProps extends ReaderProps {
  state: ReaderReadyState;
  /** The element that holds the article. */
  articleElement: RefObject<HTMLElement | null>;
  tool: ReaderTool;
  saving: boolean;
  copyFormat: CopyFormat;
  onCopyFormatChange(format: CopyFormat): void;
  onCopy(text: string): void;
  onSave(): void;
  /** Says what went wrong. */
  onProblem(text: string): void;
  onTool(tool: ReaderTool): void;
}

/** The bar over the text: what can be done with the article, and how much of it is left. */
export function ReaderToolbar(props: ReaderToolbarProps): VNode {
  const { state, settings, actions, tool, onTool, layout } = props;
  const i18n = useI18n();
  const panelId = 'reading-settings';
  const host = hostOf(state.article.url);
  const always = async (on: boolean): Promise<void> => {
    const done = await actions.onAlwaysReader?.(on).catch(() => false);
    if (done === false) props.onProblem(i18n.t('reader.always.refused', { host }));
  };
  return (
    <header class="reader-bar">
      <div class="reader-bar-row">
        <Wordmark />
        <ReadingProgress
          article={props.articleElement}
          minutes={readingMinutes(state.article)}
          start={state.progress ?? 0}
          onProgress={actions.onProgress}
        />
        <div class="reader-tools" role="group" aria-label={i18n.t('reader.tools')}>
          <SaveButton
            saved={state.saved}
            saving={props.saving}
            onSave={props.onSave}
            onOpenLibrary={actions.onOpenLibrary}
          />
          <CopyMenu
            article={state.article}
            brief={state.brief}
            format={props.copyFormat}
            onFormatChange={props.onCopyFormatChange}
            onCopy={props.onCopy}
          />
          <Button
            variant="quiet"
            iconOnly
            class="tool-settings"
            icon={aLargeSmall}
            keys="T"
            label={i18n.t('reader.settings')}
            expanded={tool === 'settings'}
            controls={panelId}
            onClick={() => onTool('settings')}
          />
          <Button
            variant="quiet"
            iconOnly
            class="tool-find"
            icon={search}
            keys="/"
            label={i18n.t('reader.find')}
            expanded={tool === 'find'}
            onClick={() => onTool('find')}
          />
          {props.speech && (
            <Button
              variant="quiet"
              iconOnly
              class="tool-speech"
              icon={volume2}
              keys="A"
              label={i18n.t('reader.read-aloud')}
              expanded={tool === 'speech'}
              onClick={() => onTool('speech')}
            />
          )}
          {layout === 'page' && (
            <Button
              variant="quiet"
              iconOnly
              class="print-button"
              icon={printer}
              label={i18n.t('reader.print')}
              onClick={() => window.print()}
            />
          )}
          <Button
            variant="quiet"
            iconOnly
            class="tool-help"
            icon={keyboard}
            keys="?"
            label={i18n.t('keys.title')}
            expanded={tool === 'help'}
            onClick={() => onTool('help')}
          />
          <Button
            variant="quiet"
            iconOnly
            icon={library}
            keys="L"
            label={i18n.t('common.open-library')}
            onClick={actions.onOpenLibrary}
          />
          <Button
            variant="quiet"
            iconOnly
            icon={gear}
            label={i18n.t('common.open-options')}
            onClick={actions.onOpenOptions}
          />
        </div>
      </div>
      {tool === 'settings' && (
        <div
          class="reader-settings"
          id={panelId}
          role="group"
          aria-label={i18n.t('reader.settings')}
        >
          <ReadingSettingsPanel settings={settings} onChange={actions.onSettingsChange} />
          {actions.onAlwaysReader && (
            <Switch
              label={i18n.t('reader.always', { host })}
              hint={i18n.t('reader.always.hint')}
              checked={state.alwaysReader ?? false}
              onChange={(on) => void always(on)}
            />
          )}
        </div>
      )}
    </header>
  );
}
