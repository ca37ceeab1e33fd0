import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../controls/use-latest.ts';

/** How often reading progress is reported at most, in milliseconds. */
const REPORT_EVERY = 1000;

/**
 * Follows how far an element has been scrolled past the window, 0 to 1.
 *
 * @param start where to scroll to at first; nothing when it is 0
 * @param onProgress told at most once a second, and once more when the reader leaves
 */
export function useProgress(
  element: RefObject<HTMLElement | null>,
  start: number,
  onProgress: (progress: number) => void,
): number {
  const [progress, setProgress] = useState(start);
  const reportRef = useLatest(onProgress);

  // Not a layout effect: the lines of the article are filled in those, and give it its height.
  useEffect(() => {
    const target = element.current;
    if (!target || start === 0) return;
    const { top, height } = target.getBoundingClientRect();
    window.scrollTo({ top: window.scrollY + top + start * (height - window.innerHeight) });
  }, [element, start]);

  useEffect(() => {
    const controller = new AbortController();
    let last = start;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      clearTimeout(timer);
      timer = undefined;
      reportRef.current(last);
    };
    // A page that is closed or left is hidden first; after that no timer may come.
    const leave = (): void => {
      if (document.visibilityState === 'hidden' && timer !== undefined) tell();
    };
    const measure = (): void => {
      const target = element.current;
      if (!target) return;
      const { top, height } = target.getBoundingClientRect();
      const past = height <= window.innerHeight ? 1 : -top / (height - window.innerHeight);
      const next = Math.min(1, Math.max(0, past));
      if (next === last) return;
      last = next;
      setProgress(next);
      timer ??= setTimeout(tell, REPORT_EVERY);
    };
    const options = { passive: true, signal: controller.signal };
    window.addEventListener('scroll', measure, options);
    window.addEventListener('resize', measure, options);
    document.addEventListener('visibilitychange', leave, options);
    return () => {
      controller.abort();
      if (timer !== undefined) tell();
    };
  }, [element, start, reportRef]);
  return progress;
}
