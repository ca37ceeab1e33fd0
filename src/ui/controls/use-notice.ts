import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoticeContent } from './Notice.tsx';

/** How long good news stays; problems stay until dismissed. */
const DONE_MILLISECONDS = 6000;

interface NoticeControl {
  notice: NoticeContent | null;
  show(notice: NoticeContent): void;
  dismiss(): void;
}

/** Holds the one notice of a page. */
export function useNotice(): NoticeControl {
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);
  const show = useCallback((next: NoticeContent) => setNotice(next), []);
  useEffect(() => {
    // A message with a button must wait for people who need longer to reach it.
    if (notice?.kind !== 'done' || notice.action) return undefined;
    const timer = setTimeout(dismiss, DONE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return { notice, show, dismiss };
}
