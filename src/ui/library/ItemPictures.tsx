import { createContext, type VNode } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PictureStatus } from '../../library/pictures/picture-status.ts';
import { pictureStage } from '../picture-view/picture-stage.ts';
import { useI18n } from '../words/I18nContext.tsx';

/** How far the pictures of the articles on view are. */
export interface PictureStatuses {
  /** Asked together with all others of the same moment. */
  read(articleId: string): Promise<PictureStatus | undefined>;
  /** Calls back when those of an article have changed; returns the end of it. */
  watch(articleId: string, listener: () => void): () => void;
}

export const PictureStatusContext = createContext<PictureStatuses | null>(null);

/**
 * Reads statuses in one go for all items that are drawn together.
 *
 * @param readAll as `Library.pictures.status`
 * @param watchAll calls back with the id of an article whose pictures have changed
 */
export function createPictureStatuses(
  readAll: (ids: readonly string[]) => Promise<Map<string, PictureStatus>>,
  watchAll: (listener: (articleId: string) => void) => void,
): PictureStatuses {
  const listeners = new Map<string, Set<() => void>>();
  let asked: { ids: Set<string>; answer: Promise<Map<string, PictureStatus>> } | undefined;
  watchAll((articleId) => {
    for (const listener of listeners.get(articleId) ?? []) listener();
  });
  return {
    async read(articleId) {
      if (!asked) {
        const ids = new Set<string>();
        const answer = Promise.resolve().then(() => {
          asked = undefined;
          return readAll([...ids]);
        });
        asked = { ids, answer };
      }
      asked.ids.add(articleId);
      return (await asked.answer).get(articleId);
    },
    watch(articleId, listener) {
      const others = listeners.get(articleId) ?? new Set();
      listeners.set(articleId, others.add(listener));
      return () => void others.delete(listener);
    },
  };
}

/** Says of an article in the list that its pictures are not all kept, and why; else nothing. */
export function ItemPictures({ articleId }: { articleId: string }): VNode | null {
  const i18n = useI18n();
  const statuses = useContext(PictureStatusContext);
  const [status, setStatus] = useState<PictureStatus>();
  useEffect(() => {
    if (!statuses) return undefined;
    let gone = false;
    const read = (): void => {
      statuses.read(articleId).then(
        (answer) => gone || setStatus(answer),
        (error: unknown) => console.error('The pictures could not be counted.', error),
      );
    };
    read();
    const stop = statuses.watch(articleId, read);
    return () => {
      gone = true;
      stop();
    };
  }, [statuses, articleId]);
  const stage = status && pictureStage(status);
  if (!status || !stage || stage === 'kept') return null;
  return (
    <span class="item-pictures">
      {i18n.t('pictures.item', {
        kept: status.counts.kept,
        count: status.total,
        stage: i18n.t(`pictures.item.${stage}`),
      })}
    </span>
  );
}
