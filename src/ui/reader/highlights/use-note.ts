import { useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '../../controls/use-latest.ts';

/** How long nothing is typed before a note is kept, in milliseconds. */
const PAUSE = 600;

export interface NoteControl {
  text: string;
  /** `unsaved` while one types; `kept` says nothing, because nothing was typed yet. */
  status: 'kept' | 'unsaved' | 'saving' | 'saved' | 'failed';
  input(text: string): void;
  /** Keeps what is not kept yet, now; resolves when it is. */
  flush(): Promise<void>;
}

/**
 * A note that keeps itself: when typing pauses, when the field is left, and when the page is left.
 *
 * @param kept the note as it is kept
 * @param save resolves once the note is kept
 */
export function useNote(kept: string, save: (text: string) => Promise<void>): NoteControl {
  const [text, setText] = useState(kept);
  const [status, setStatus] = useState<NoteControl['status']>('kept');
  const saveRef = useLatest(save);
  const pendingRef = useRef<string | null>(null);
  const timerRef = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** One after the other: an earlier text must not come to the disk last. */
  const queueRef = useRef(Promise.resolve());

  const write = async (): Promise<void> => {
    const next = pendingRef.current;
    if (next === null) return;
    pendingRef.current = null;
    setStatus('saving');
    try {
      await saveRef.current(next);
      setStatus(pendingRef.current === null ? 'saved' : 'unsaved');
    } catch (error) {
      console.error('A note could not be kept.', error);
      // What was typed stays in the field, and the next key or leaving it tries again.
      pendingRef.current ??= next;
      setStatus('failed');
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timerRef.current);
    queueRef.current = queueRef.current.then(write);
    return queueRef.current;
  };
  const flushRef = useLatest(flush);
  useEffect(() => {
    const controller = new AbortController();
    const onLeave = (): void => {
      if (document.visibilityState === 'hidden') void flushRef.current();
    };
    document.addEventListener('visibilitychange', onLeave, { signal: controller.signal });
    return () => controller.abort();
  }, [flushRef]);
  // What was typed last is kept when the field goes; `flushRef` still holds the way.
  useEffect(() => () => void flushRef.current(), [flushRef]);
  return {
    text,
    status,
    input: (next) => {
      setText(next);
      setStatus('unsaved');
      pendingRef.current = next;
      clearTimeout(timerRef.current);
      timerRef.current = setTimeout(() => void flushRef.current(), PAUSE);
    },
    flush,
  };
}
