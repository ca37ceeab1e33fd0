import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SanitizeHtml } from './sanitize-html.ts';

/** Holds the sanitiser of the page; made once by the page that renders articles. */
export const SanitizerContext = createContext<SanitizeHtml | null>(null);

/** The sanitiser of the page around this component. Throws when no page provides one. */
export function useSanitizer(): SanitizeHtml {
  const sanitize = useContext(SanitizerContext);
  if (!sanitize) throw new Error('A component needs a SanitizerContext around it.');
  return sanitize;
}
