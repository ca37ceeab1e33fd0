import type { VNode } from 'preact';
import type { ReadingSettings } from '../../../settings/settings.ts';
import { Range } from '../../controls/Range.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Switch } from '../../controls/Switch.tsx';
import { useI18n } from '../../words/I18nContext.tsx';

interface ReadingSettingsPanelProps {
  settings: ReadingSettings;
  onChange(settings: ReadingSettings): void;
}

const FACES = ['serif', 'sans', 'legible'] as const;
const THEMES = ['system', 'light', 'sepia', 'dark'] as const;

/** How the text is set; every change shows at once. */
export function ReadingSettingsPanel({ settings, onChange }: ReadingSettingsPanelProps): VNode {
  const i18n = useI18n();
  const change = (part: Partial<ReadingSettings>): void => onChange({ ...settings, ...part });
  return (
    <div class="reading-settings">
      <Segmented
        label={i18n.t('reading.face')}
        value={settings.face}
        onChange={(face) => change({ face })}
        choices={FACES.map((face) => ({ value: face, label: i18n.t(`reading.face.${face}`) }))}
      />
      <Segmented
        label={i18n.t('reading.theme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        choices={THEMES.map((theme) => ({ value: theme, label: i18n.t(`theme.${theme}`) }))}
      />
      <Range
        label={i18n.t('reading.size')}
        value={settings.size}
        min={14}
        max={32}
        step={1}
        text={`${i18n.number(settings.size)} px`}
        onChange={(size) => change({ size })}
      />
      <Range
        label={i18n.t('reading.width')}
        value={settings.width}
        min={45}
        max={95}
        step={1}
        text={i18n.t('reading.characters', { count: settings.width })}
        onChange={(width) => change({ width })}
      />
      <Range
        label={i18n.t('reading.spacing')}
        value={settings.spacing}
        min={1.3}
        max={2.2}
        step={0.05}
        text={i18n.number(settings.spacing)}
        onChange={(spacing) => change({ spacing })}
      />
      <Switch
        label={i18n.t('reading.underline-names')}
        checked={settings.underlineNames}
        onChange={(underlineNames) => change({ underlineNames })}
      />
    </div>
  );
}
