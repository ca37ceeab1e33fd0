import { render } from 'preact';
import { Options } from '../../src/ui/options/Options.tsx';
import { SummarySettings } from '../../src/ui/summary-view/SummarySettings.tsx';
import { SyncSettings } from '../../src/ui/sync/SyncSettings.tsx';
import { TranslationSettings } from '../../src/ui/translation/TranslationSettings.tsx';
import { startOptions } from './start.ts';

const root = document.querySelector('#app');
if (root) {
  await startOptions(({ options, summary, sync, translation }) =>
    render(
      <Options
        {...options}
        summarySection={<SummarySettings {...summary} />}
        syncSection={<SyncSettings {...sync} />}
        translationSection={<TranslationSettings {...translation} />}
      />,
      root,
    ),
  );
}
