import { useEffect } from 'preact/hooks';
import { useLatest } from '../controls/use-latest.ts';

/** What the keys do; the names are those of the help. */
export interface LibraryKeys {
  next(): void;
  previous(): void;
  open(): void;
  favourite(): void;
  tags(): void;
  archive(): void;
  remove(): void;
  pick(): void;
  'pick-range'(): void;
  'pick-all'(): void;
  'pick-none'(): void;
  search(): void;
  help(): void;
}

const KEYS: Record<string, keyof LibraryKeys> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  s: 'favourite',
  t: 'tags',
  e: 'archive',
  '#': 'remove',
  x: 'pick',
  X: 'pick-range',
  '*': 'pick-all',
  Escape: 'pick-none',
  '/': 'search',
  '?': 'help',
};

/** The keys, in the order of the help. */
export const LIBRARY_KEYS = Object.entries(KEYS);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
}

/** Listens for the page's keys, except where the reader types or a dialogue is open. */
export function useLibraryKeys(keys: LibraryKeys): void {
  // Keys may come before the effects of a rendering have run: they must not meet the one before it.
  const latestRef = useLatest(keys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const name = KEYS[event.key];
      if (!name) return;
      // Escape closes other things too.
      if (name !== 'pick-none') event.preventDefault();
      latestRef.current?.[name]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latestRef]);
}
