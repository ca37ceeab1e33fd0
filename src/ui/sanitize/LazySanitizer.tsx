import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SanitizerContext } from './SanitizerContext.tsx';
import type { SanitizeHtml } from './sanitize-html.ts';

/**
 * Gives what stands in it the sanitiser of the page, once its code has come: for a page that paints
 * before anything must be sanitised. Until then, and where it does not come, components show plain text.
 */
export function LazySanitizer({ children }: { children: ComponentChildren }): VNode {
  const [sanitize, setSanitize] = useState<{ html: SanitizeHtml } | null>(null);
  useEffect(() => {
    import('./sanitize-html.ts').then(
      ({ createSanitizer }) => setSanitize({ html: createSanitizer(window) }),
      (error: unknown) => console.error('The sanitiser could not be loaded.', error),
    );
  }, []);
  return (
    <SanitizerContext.Provider value={sanitize?.html ?? null}>{children}</SanitizerContext.Provider>
  );
}
