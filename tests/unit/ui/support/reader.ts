import { vi } from 'vitest';
import type { I18n } from '../../../../src/i18n/i18n.ts';
import { defaultSettings } from '../../../../src/settings/settings.ts';
import type { ReaderProps, ReaderReadyState } from '../../../../src/ui/reader/reader-props.ts';
import { article, brief, translation } from './samples.ts';

/** Stands in for what jsdom lacks: it lays nothing out and knows no dialogs. */
export function stubLayout(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = vi.fn();
  Range.prototype.getBoundingClientRect = () => new DOMRect(40, 300, 200, 20);
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
}

export const ready: ReaderReadyState = {
  status: 'ready',
  article,
  brief,
  saved: false,
  picturesAllowed: false,
};

/** The props of a reader with an article, and what is to be different. */
export function readerProps(i18n: I18n, own: Partial<ReaderProps> = {}): ReaderProps {
  return {
    i18n,
    state: ready,
    settings: defaultSettings().reading,
    layout: 'page',
    translation,
    actions: {
      onSettingsChange: vi.fn(),
      onLoadPictures: vi.fn(),
      onSave: vi.fn(async () => ({ ok: true }) as const),
      onUndoSave: vi.fn(async () => {}),
      onCopy: vi.fn(async () => {}),
      onProgress: vi.fn(),
      onRetry: vi.fn(),
      onReadThisPage: vi.fn(),
      onOpenLibrary: vi.fn(),
      onOpenOptions: vi.fn(),
    },
    ...own,
  };
}
