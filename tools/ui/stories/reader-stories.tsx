import type { ReadingSettings } from '../../../src/settings/settings.ts';
import type {
  ReaderProps,
  ReaderReadyState,
  ReaderState,
} from '../../../src/ui/reader/reader-props.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import type { TranslationState } from '../../../src/ui/translation-view/translation-props.ts';
import { highlightsOf, sampleHighlights } from './highlights-sample.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { pictures } from './pictures-sample.ts';
import { done, nothing, type Story } from './story.ts';
import { voices } from './speech-sample.ts';
import {
  arabicParagraphs,
  selection,
  translatedParagraphs,
  translation,
} from './translation-sample.ts';

const settings: ReadingSettings = {
  face: 'serif',
  size: 19,
  width: 66,
  spacing: 1.65,
  theme: 'system',
  underlineNames: false,
  textView: 'original',
  speechRate: 1,
};
const actions: ReaderProps['actions'] = {
  onSettingsChange: nothing,
  onLoadPictures: nothing,
  onSave: async () => ({ ok: true }),
  onUndoSave: done,
  onCopy: done,
  onProgress: nothing,
  onRetry: nothing,
  onReadThisPage: nothing,
  onSelectPart: nothing,
  onAlwaysReader: async () => true,
  onOpenLibrary: nothing,
  onOpenOptions: nothing,
};
const ready: ReaderReadyState = {
  status: 'ready',
  article: namNinh,
  brief: namNinhBrief,
  saved: false,
  picturesAllowed: false,
};

const saved: ReaderReadyState = { ...ready, saved: true };

interface ReaderStory {
  state: ReaderState;
  settings?: Partial<ReadingSettings>;
  clicks?: string[];
  layout?: ReaderProps['layout'];
  widths?: number[];
  speech?: ReaderProps['speech'];
  translating?: TranslationState;
  target?: string;
  selection?: NonNullable<ReaderProps['selection']>['shown'];
  highlights?: ReaderProps['highlights'];
  selects?: Story['selects'];
  keptPictures?: ReaderProps['keptPictures'];
}

const tool = (label: string): string => `.reader-tools [title$="(${label})"]`;
const [, capitalFact] = namNinhBrief.facts;

const states: Record<string, ReaderStory> = {
  article: { state: ready, widths: [1280, 1600, 768, 360] },
  'fact-shown': {
    state: { ...ready, ...(capitalFact && { focus: capitalFact.sentence }) },
  },
  translated: {
    state: ready,
    clicks: ['.text-view .segmented-choice:nth-child(3) input', '[data-tab="translation"]'],
    translating: { status: 'done', paragraphs: translatedParagraphs },
  },
  'translated-rtl': {
    state: ready,
    settings: { textView: 'translation' },
    clicks: ['[data-tab="translation"]'],
    translating: { status: 'done', paragraphs: arabicParagraphs },
    target: 'ar',
    widths: [1280, 360],
  },
  'translated-rtl-both': {
    state: ready,
    settings: { textView: 'both' },
    translating: { status: 'done', paragraphs: arabicParagraphs },
    target: 'ar',
  },
  selection: { state: ready, selection: selection(), widths: [1280, 360] },
  resumed: { state: { ...ready, progress: 0.6 } },
  names: {
    state: ready,
    settings: { underlineNames: true, face: 'sans' },
    clicks: ['.article-body .name'],
  },
  legible: { state: ready, settings: { face: 'legible', theme: 'sepia', size: 21 } },
  settings: { state: ready, clicks: [tool('T')], widths: [1280, 360] },
  find: { state: ready, clicks: [tool('/')] },
  'read-aloud': { state: ready, clicks: [tool('A')], speech: voices(['vi', 'en']) },
  'no-voice': { state: ready, clicks: [tool('A')], speech: voices(['en']) },
  'save-private': {
    state: { ...ready, privateWindow: true },
    clicks: ['.reader-tools .button-primary'],
  },
  'highlight-selection': {
    state: { ...ready, saved: true },
    highlights: highlightsOf(sampleHighlights),
    selects: ['[data-source="b7"]', '[data-source="b8"]'],
    widths: [1280, 360],
  },
  'highlight-unsaved': {
    state: ready,
    highlights: { ...highlightsOf([]), ready: false },
    selects: ['[data-source="lead"]', '[data-source="b0"]'],
    clicks: ['[data-tab="highlights"]'],
    widths: [1280, 360],
  },
  highlights: {
    state: { ...ready, saved: true },
    highlights: highlightsOf(sampleHighlights),
    clicks: ['[data-tab="highlights"]'],
    widths: [1280, 360],
  },
  'highlight-card': {
    state: { ...ready, saved: true },
    settings: { theme: 'sepia' },
    highlights: highlightsOf(sampleHighlights),
    clicks: ['[data-tab="highlights"]', '.highlight-marker.has-note'],
    widths: [1280, 360],
  },
  'highlight-lost': {
    state: { ...ready, saved: true },
    highlights: highlightsOf(sampleHighlights),
    clicks: ['[data-tab="highlights"]', '.highlights-lost .item-tools .button'],
    layout: 'side-panel',
    widths: [400],
  },
  keys: { state: ready, clicks: [tool('?')] },
  'pictures-question': {
    state: saved,
    keptPictures: pictures({ 'needs-permission': 5 }),
    widths: [1280, 360],
  },
  'pictures-declined': {
    state: saved,
    keptPictures: pictures({ 'needs-permission': 2 }),
    clicks: ['.picture-question .button-quiet'],
    widths: [360],
  },
  'pictures-waiting': { state: saved, keptPictures: pictures({ waiting: 2 }), widths: [360] },
  'pictures-refused': { state: saved, keptPictures: pictures({ refused: 5 }), widths: [360] },
  'pictures-over-budget': {
    state: saved,
    keptPictures: pictures({ 'over-budget': 2 }),
    widths: [360],
  },
  'pictures-failed': { state: saved, keptPictures: pictures({ failed: 1 }), widths: [360] },
  'pictures-kept': { state: saved, keptPictures: pictures({}), widths: [360] },
  'side-panel': { state: { ...ready, saved: true }, layout: 'side-panel', widths: [400] },
  'other-page': {
    state: { status: 'other-page', title: 'Giá vải thiều đầu vụ tăng' },
    layout: 'side-panel',
    widths: [400],
  },
  'no-text': { state: { status: 'message', code: 'no-text' }, widths: [400] },
  missing: { state: { status: 'missing' } },
  loading: { state: { status: 'loading' } },
};

const letters = 'Ặ ễ ợ ữ Đ đ Ỷ ẵ ậ ỗ ở ỡ ứ ự ỵ ỳ ý “Việt Nam” – 1.234,5 ₫ km² …';
for (const face of ['serif', 'sans', 'legible'] as const) {
  states[`faces/${face}`] = {
    state: {
      ...ready,
      article: {
        ...namNinh,
        lead: { text: letters, html: letters },
        blocks: [{ type: 'paragraph', id: 'b0', text: letters, html: letters }],
      },
    },
    settings: { face },
    widths: [400],
  };
}

export const readerStories: Story[] = Object.entries(states).map(([name, story]) => ({
  id: name.includes('/') ? name : `reader/${name}`,
  widths: story.widths ?? [1280],
  ...(story.clicks && { clicks: story.clicks }),
  ...(story.selects && { selects: story.selects }),
  render: (i18n) => (
    <Reader
      i18n={i18n}
      state={story.state}
      settings={{ ...settings, ...story.settings }}
      actions={actions}
      layout={story.layout ?? 'page'}
      translation={translation(story.translating ?? { status: 'not-set-up' }, story.target)}
      selection={{ shown: story.selection ?? null, onTranslate: nothing, onClose: nothing }}
      keptPictures={story.keptPictures}
      speech={story.speech ?? voices(['vi'])}
      {...(story.highlights && { highlights: story.highlights })}
    />
  ),
}));
