import { SelectionPage } from '../../../src/ui/translation-view/SelectionPage.tsx';
import type { TranslationState } from '../../../src/ui/translation-view/translation-props.ts';
import { done, type Story } from './story.ts';
import { selection, translatedParagraphs } from './translation-sample.ts';

const waiting = translatedParagraphs.slice(2, 3).map(({ id, original }) => ({ id, original }));

const states: Record<string, TranslationState | null | undefined> = {
  done: undefined,
  running: { status: 'running', done: 0, total: 1, paragraphs: waiting },
  failed: { status: 'failed', problem: 'network', paragraphs: waiting },
  'not-set-up': { status: 'not-set-up' },
  gone: null,
};

/** The page that the context menu opens. */
export const selectionStories: Story[] = Object.entries(states).map(([name, state]) => ({
  id: `selection/${name}`,
  widths: name === 'done' ? [1280, 360] : [400],
  render: (i18n) => (
    <SelectionPage i18n={i18n} shown={state === null ? null : selection(state)} onCopy={done} />
  ),
}));
