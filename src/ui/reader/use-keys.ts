import { useEffect } from 'preact/hooks';
import { useLatest } from '../controls/use-latest.ts';

/** What a key does; keys as in `KeyboardEvent.key`. */
export type KeyMap = Record<string, () => void>;

/**
 * Single keys for the whole page. They leave alone what is typed into a field, held with a modifier,
 * or already handled.
 */
export function useKeys(keys: KeyMap): void {
  const keysRef = useLatest(keys);
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (isTyping(event.target)) return;
        const act = keysRef.current[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [keysRef]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  );
}
