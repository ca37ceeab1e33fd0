import type {
  PopupMessageCode,
  PopupProps,
  PopupState,
} from '../../../src/ui/popup/popup-props.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import './popup-styles.ts';
import type { TranslationState } from '../../../src/ui/translation-view/translation-props.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { pictures } from './pictures-sample.ts';
import { done, nothing, type Story } from './story.ts';
import { arabicParagraphs, translation, translatedParagraphs } from './translation-sample.ts';

const ready: PopupState = {
  status: 'ready',
  article: namNinh,
  brief: namNinhBrief,
  isArticle: true,
  saved: false,
};
const { brief: _brief, ...computing } = ready;

const actions: PopupProps['actions'] = {
  onShow: async () => true,
  onSave: async () => ({ ok: true }),
  onUndoSave: done,
  onRead: nothing,
  onCopy: done,
  onRetry: nothing,
  onReadAnyway: nothing,
  onOpenLibrary: nothing,
  onOpenOptions: nothing,
};

function generatedSummary(text: string): NonNullable<PopupProps['summary']> {
  return {
    engine: 'chat-completions',
    model: 'qwen3:8b',
    destination: { host: 'localhost:11434' },
    state: { status: 'done', text, unsupported: [] },
    onStart: nothing,
    onStop: nothing,
    onSetUp: nothing,
  };
}

interface PopupStory {
  state: PopupState;
  clicks?: string[];
  translating?: TranslationState;
  target?: string;
  actions?: Partial<PopupProps['actions']>;
  /** Text of a summary that a model on this machine has written. */
  generated?: string;
  keptPictures?: PopupProps['keptPictures'];
}

const tab = (id: string): string => `[data-tab="${id}"]`;
const full: TranslationState = { status: 'done', paragraphs: translatedParagraphs };

const states: Record<string, PopupStory> = {
  loading: { state: { status: 'loading' } },
  computing: { state: computing },
  summary: { state: ready },
  saved: { state: { ...ready, saved: true } },
  'pictures-question': {
    state: { ...ready, saved: true },
    keptPictures: { ...pictures({ 'needs-permission': 5 }), onAskElsewhere: nothing },
  },
  'pictures-waiting': { state: { ...ready, saved: true }, keptPictures: pictures({ waiting: 2 }) },
  'generated-summary': {
    state: ready,
    generated:
      'Bắc Giang và Nam Ninh ký Ý định thư thiết lập quan hệ hữu nghị. Doanh nghiệp Trung Quốc có hơn 160 dự án FDI tại Bắc Giang.',
  },
  facts: { state: ready, clicks: [tab('facts')] },
  'fact-source': { state: ready, clicks: [tab('facts'), '.fact .item-tools .button'] },
  'facts-money': { state: ready, clicks: [tab('facts'), '.chip:nth-child(2)'] },
  entities: { state: ready, clicks: [tab('entities'), '.entity-main'] },
  'copy-menu': { state: ready, clicks: ['.copy-menu > .button'] },
  'save-done': { state: ready, clicks: ['.action-bar .button'] },
  'save-quota': {
    state: ready,
    clicks: ['.action-bar .button'],
    actions: { onSave: async () => ({ ok: false, problem: 'quota' }) },
  },
  'save-private': {
    state: { ...ready, privateWindow: true },
    clicks: ['.action-bar .button'],
  },
  'not-on-page': {
    state: ready,
    clicks: ['.summary-sentence'],
    actions: { onShow: async () => false },
  },
  'other-language': {
    state: { ...computing, article: { ...namNinh, language: 'fr', title: 'Un accord est signé' } },
    clicks: [tab('facts')],
  },
  'brief-failed': { state: { ...computing, briefFailed: true } },
  'no-facts': {
    state: { ...ready, brief: { ...namNinhBrief, facts: [] } },
    clicks: [tab('facts')],
  },
  paywall: { state: { ...ready, article: { ...namNinh, incomplete: 'paywall' } } },
  'translation-empty': {
    state: ready,
    clicks: [tab('translation')],
    translating: { status: 'not-set-up' },
  },
  'translation-idle': {
    state: ready,
    clicks: [tab('translation')],
    translating: { status: 'idle' },
  },
  'translation-running': {
    state: ready,
    clicks: [tab('translation')],
    translating: {
      status: 'running',
      done: 2,
      total: 4,
      paragraphs: translatedParagraphs.map(({ translated, ...paragraph }, index) =>
        index < 2 && translated !== undefined ? { ...paragraph, translated } : paragraph,
      ),
    },
  },
  'translation-done': {
    state: ready,
    clicks: [tab('translation'), '.segmented-choice:nth-child(2) input'],
    translating: full,
  },
  'translation-rtl': {
    state: ready,
    clicks: [tab('translation'), '.segmented-choice:nth-child(2) input'],
    translating: { status: 'done', paragraphs: arabicParagraphs },
    target: 'ar',
  },
  'translation-failed': {
    state: ready,
    clicks: [tab('translation')],
    translating: { status: 'failed', problem: 'network', paragraphs: [] },
  },
};

const messages: PopupMessageCode[] = [
  ...(['not-an-article', 'browser-page', 'add-on-store', 'pdf', 'page-loading'] as const),
  ...(['page-failed', 'no-access', 'no-text', 'too-large'] as const),
];
for (const code of messages) states[code] = { state: { status: 'message', code } };

export const popupStories: Story[] = Object.entries(states).map(([name, story]) => ({
  id: `popup/${name}`,
  ...(story.clicks && { clicks: story.clicks }),
  render: (i18n) => (
    <Popup
      i18n={i18n}
      state={story.state}
      actions={{ ...actions, ...story.actions }}
      summary={story.generated === undefined ? undefined : generatedSummary(story.generated)}
      translation={translation(story.translating ?? { status: 'not-set-up' }, story.target)}
      keptPictures={story.keptPictures}
    />
  ),
}));
