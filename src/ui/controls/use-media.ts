import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const controller = new AbortController();
    const follow = (): void => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow, { signal: controller.signal });
    return () => controller.abort();
  }, [query]);
  return matches;
}
