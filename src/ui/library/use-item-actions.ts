import type { I18n } from '../../i18n/i18n.ts';
import type { SavedArticle } from '../../library/records.ts';
import type { NoticeContent } from '../controls/Notice.tsx';
import type { ItemActions } from './ArticleItem.tsx';
import type { LibraryData, LibraryPageActions } from './library-page-props.ts';

interface ItemActionParts {
  i18n: I18n;
  library: LibraryData;
  actions: LibraryPageActions;
  show(notice: NoticeContent): void;
  /** Opens a dialogue over the page. */
  ask(question: 'tags' | 'purge', saved: SavedArticle): void;
  /** The library changed. */
  onChanged(): void;
}

/** What the dialogues do when the reader agrees. */
export interface ItemChanges {
  setTags(saved: SavedArticle, tags: string[]): void;
  purgeNow(saved: SavedArticle): void;
}

/** What can be done with an article: each does it, says so, and offers the way back. */
export function itemActions(parts: ItemActionParts): ItemActions & ItemChanges {
  const { i18n, library, actions, show, ask, onChanged } = parts;
  const attempt = async (work: () => Promise<unknown>, notice?: NoticeContent): Promise<void> => {
    try {
      await work();
      onChanged();
      if (notice) show(notice);
    } catch (error) {
      console.error('The library could not be changed.', error);
      show({ kind: 'problem', text: i18n.t('library.change-failed') });
    }
  };
  const undo = (work: () => Promise<unknown>): NoticeContent['action'] => ({
    label: i18n.t('common.undo'),
    onClick: () => void attempt(work),
  });
  return {
    editTags: (saved) => ask('tags', saved),
    purge: (saved) => ask('purge', saved),
    setTags: ({ id }, tags) => void attempt(() => library.change(id, { tags })),
    purgeNow: ({ id, title }) =>
      void attempt(() => library.purge([id]), {
        kind: 'done',
        text: i18n.t('library.purged', { title }),
      }),
    open: (saved) => actions.onOpen(saved),
    showChanges: ({ id }) => actions.onGo({ view: 'changes', id }),
    toggleFavourite: ({ id, favourite }) =>
      void attempt(() => library.change(id, { favourite: !favourite })),
    toggleRead: ({ id, readAt }) =>
      void attempt(() => library.change(id, { read: readAt === undefined })),
    toggleArchive({ id, title, shelf }: SavedArticle) {
      if (shelf === 'archive') void attempt(() => library.unarchive(id));
      else {
        void attempt(() => library.archive(id), {
          kind: 'done',
          text: i18n.t('library.archived', { title }),
          ...withAction(undo(() => library.unarchive(id))),
        });
      }
    },
    toggleBin({ id, title, shelf }: SavedArticle) {
      if (shelf === 'bin') {
        void attempt(() => library.restore(id), {
          kind: 'done',
          text: i18n.t('library.restored', { title }),
        });
      } else {
        void attempt(() => library.remove(id), {
          kind: 'done',
          text: i18n.t('library.deleted', { title }),
          ...withAction(
            undo(() => (shelf === 'archive' ? library.archive(id) : library.restore(id))),
          ),
        });
      }
    },
  };
}

function withAction(action: NoticeContent['action']): Pick<NoticeContent, 'action'> {
  return action ? { action } : {};
}
