import type { SummarySetup } from '../summary/engines/engine-setup.ts';
import { browserEngines, summaryServiceWorld } from './page-summary-engines.ts';
import { loadSettings, updateSettings } from './settings-store.ts';
import { createSummarySetup } from './summary-setup.ts';

/** Sets summary engines up on the options page. */
export function createPageSummarySetup(): SummarySetup {
  return createSummarySetup({
    world: summaryServiceWorld(),
    browserEngines: browserEngines(),
    loadSettings: async () => (await loadSettings()).summary,
    async saveSettings(summary) {
      await updateSettings({ summary });
    },
  });
}
