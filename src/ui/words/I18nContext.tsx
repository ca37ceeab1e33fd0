import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n } from '../../i18n/i18n.ts';

/** Holds the words for every component below a page; each page provides its own. */
export const I18nContext = createContext<I18n | null>(null);

/** The words of the page around this component. Throws when no page provides them. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('A component needs an I18nContext around it.');
  return i18n;
}
