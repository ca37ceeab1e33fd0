import type { WritingState } from '../../../src/summary/engines/writing.ts';
import type { PopupProps } from '../../../src/ui/popup/popup-props.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import './popup-styles.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { done, nothing, type Story } from './story.ts';
import { translation } from './translation-sample.ts';

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

/** 'Liêu Lập Anh' and '9,1%' are not in the article. */
const TEXT =
  'Bắc Giang và Nam Ninh ký Ý định thư thiết lập quan hệ hữu nghị. Theo ông Liêu Lập Anh, Nam Ninh tăng trưởng 9,1%.';
const marked = (kind: 'name' | 'number', words: string) => ({
  kind,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

const states: Record<string, WritingState> = {
  idle: { status: 'idle', downloads: false },
  downloads: { status: 'idle', downloads: true },
  downloading: { status: 'downloading', fraction: 0.42 },
  waiting: { status: 'waiting' },
  writing: { status: 'writing', text: TEXT.slice(0, 80) },
  stopped: { status: 'stopped', text: TEXT.slice(0, 80), unsupported: [] },
  marked: {
    status: 'done',
    text: TEXT,
    unsupported: [marked('name', 'Liêu Lập Anh'), marked('number', '9,1%')],
  },
  failed: { status: 'failed', problem: 'network' },
  quota: { status: 'failed', problem: 'quota', retryAfter: 20_000 },
};

/** Engines of the browser are told from a service by where the text goes. */
function summary(name: string, state: WritingState): NonNullable<PopupProps['summary']> {
  const callbacks = { onStart: nothing, onStop: nothing, onSetUp: nothing };
  return name.startsWith('download')
    ? { engine: 'browser-summarizer', model: '', destination: 'device', state, ...callbacks }
    : {
        engine: 'chat-completions',
        model: 'qwen3:8b',
        destination: { host: 'localhost:11434' },
        state,
        ...callbacks,
      };
}

export const summaryStories: Story[] = Object.entries(states).map(([name, state]) => ({
  id: `summary/${name}`,
  render: (i18n) => (
    <Popup
      i18n={i18n}
      state={{
        status: 'ready',
        article: namNinh,
        brief: namNinhBrief,
        isArticle: true,
        saved: false,
      }}
      actions={actions}
      translation={translation({ status: 'not-set-up' })}
      summary={summary(name, state)}
    />
  ),
}));
