import type { SummaryPanel } from './summary-panel.ts';

/**
 * A summary panel whose code is loaded only for readers who have chosen another engine than the
 * built-in one, and once there is an article: the popup paints without it.
 *
 * @param onChange called whenever the panel shows something new
 */
export function loadSummaryPanel(onChange: () => void): SummaryPanel {
  let panel: SummaryPanel | undefined;
  let loading = false;
  const load = async () => {
    const { createSummaryPanel } = await import('./summary-panel.ts');
    panel = createSummaryPanel(onChange);
    onChange();
  };
  return {
    props(shown, settings) {
      if (shown && settings.engine !== 'built-in' && !loading) {
        loading = true;
        load().catch((error: unknown) => {
          console.error('The summary panel could not be loaded.', error);
        });
      }
      return panel?.props(shown, settings);
    },
  };
}
