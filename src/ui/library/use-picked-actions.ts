import type { I18n } from '../../i18n/i18n.ts';
import type { Shelf } from '../../library/records.ts';
import type { NoticeContent } from '../controls/Notice.tsx';
import type { ExportFormat } from './export-file.ts';
import type { LibraryData } from './library-page-props.ts';
import type { PickedActions } from './SelectionBar.tsx';
import type { Picked } from './use-picked.ts';

interface PickedActionParts {
  i18n: I18n;
  library: LibraryData;
  picked: Picked;
  show(notice: NoticeContent): void;
  /** Opens a dialogue over the page. */
  ask(question: 'tags' | 'purge'): void;
  exportAs(format: ExportFormat, ids: string[]): void;
  /** The library changed. */
  onChanged(): void;
}

/** What the dialogues do when the reader agrees. */
interface PickedChanges {
  tagNow(tags: string[]): void;
  purgeNow(): void;
}

const MOVED = {
  inbox: 'library.pick.moved.inbox',
  archive: 'library.pick.moved.archive',
  bin: 'library.pick.moved.bin',
} as const satisfies Record<Shelf, string>;

/** What can be done with the articles that are picked: each at once for all, with one way back. */
export function pickedActions(parts: PickedActionParts): PickedActions & PickedChanges {
  const { i18n, library, picked, show, ask, onChanged } = parts;
  const ids = [...picked.ids];
  const attempt = async (work: () => Promise<NoticeContent | undefined>): Promise<void> => {
    try {
      const notice = await work();
      onChanged();
      if (notice) show(notice);
    } catch (error) {
      console.error('The library could not be changed.', error);
      show({ kind: 'problem', text: i18n.t('library.change-failed') });
    }
  };
  /** Says what was done, and how to take it back. */
  const done = (text: string, undo: () => Promise<unknown>): NoticeContent => ({
    kind: 'done',
    text,
    action: {
      label: i18n.t('common.undo'),
      onClick: () =>
        void attempt(async () => {
          await undo();
          return undefined;
        }),
    },
  });
  return {
    tag: () => ask('tags'),
    purge: () => ask('purge'),
    exportAs: (format) => parts.exportAs(format, ids),
    move: (shelf) =>
      void attempt(async () => {
        const before = await library.many.move(ids.map((id) => ({ id, shelf })));
        picked.keep([]);
        return done(i18n.t(MOVED[shelf], { count: before.length }), () =>
          library.many.move(before),
        );
      }),
    tagNow: (tags) =>
      void attempt(async () => {
        const before = await library.many.addTags(ids, tags);
        return done(i18n.t('library.pick.tagged', { count: before.length }), () =>
          library.many.setTags(before),
        );
      }),
    purgeNow: () =>
      void attempt(async () => {
        await library.purge(ids);
        picked.keep([]);
        return { kind: 'done', text: i18n.t('library.pick.purged', { count: ids.length }) };
      }),
  };
}
