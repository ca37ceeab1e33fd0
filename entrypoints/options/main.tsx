import { render } from 'preact';
import { Options } from '../../src/ui/options/Options.tsx';
import { TranslationSettings } from '../../src/ui/translation/TranslationSettings.tsx';
import { startOptions } from './start.ts';

const root = document.querySelector('#app');
if (root) {
  await startOptions(({ options, translation }) =>
    render(
      <Options {...options} translationSection={<TranslationSettings {...translation} />} />,
      root,
    ),
  );
}
