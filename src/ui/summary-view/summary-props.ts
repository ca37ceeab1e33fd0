import type { SummarySettings } from '../../settings/settings.ts';
import type { SummarySetup } from '../../summary/engines/engine-setup.ts';
import type { SummaryWriting } from '../../summary/engines/writing.ts';

/** A generated summary with what its buttons do. */
export interface GeneratedSummaryProps extends SummaryWriting {
  /** Has it written; called at a click only. */
  onStart(): void;
  onStop(): void;
  /** Opens the part of options where engines are set up. */
  onSetUp(): void;
}

/** What the summary section of options shows and does. */
export interface SummarySettingsProps {
  settings: SummarySettings;
  /** Sets the service up; address and model reach `settings` through it. */
  setup: SummarySetup;
  /** Keeps the chosen engine. */
  onChange(settings: SummarySettings): void;
}
