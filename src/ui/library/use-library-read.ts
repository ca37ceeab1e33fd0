import { useEffect, useState } from 'preact/hooks';

/** What a page reads of the library, and how far it is. */
export type LibraryRead<Value> = (
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; value: Value }
) & { reload(): void };

/**
 * Reads something of the library, and again when what it depends on changes. What was read before
 * stays until the new is there: nothing flickers.
 *
 * @param read from `useCallback`: another function is asked anew
 */
export function useLibraryRead<Value>(read: () => Promise<Value>): LibraryRead<Value> {
  const [state, setState] = useState<
    { status: 'loading' } | { status: 'failed' } | { status: 'ready'; value: Value }
  >({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    read().then(
      (value) => {
        if (current) setState({ status: 'ready', value });
      },
      (error: unknown) => {
        console.error('The library could not be read.', error);
        if (current) setState({ status: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [read, turn]);
  return { ...state, reload: () => setTurn((count) => count + 1) };
}
