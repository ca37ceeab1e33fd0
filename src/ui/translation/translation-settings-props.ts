import type { TranslationSettings } from '../../settings/settings.ts';
import type { ModelSetup } from '../../translation/bergamot/model-setup.ts';
import type { TranslationSetup } from '../../translation/setup.ts';

/** What the translation section of options shows and does. */
export interface TranslationSettingsProps {
  settings: TranslationSettings;
  /** Whether the browser has a translator of its own. */
  builtIn: boolean;
  /** Sets services up; address and model reach `settings` through it. */
  setup: TranslationSetup;
  /** Bergamot's models; absent where the engine is not part of the extension. */
  models?: ModelSetup;
  /** Keeps the chosen service and target. */
  onChange(settings: TranslationSettings): void;
}
