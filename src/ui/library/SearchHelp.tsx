import type { VNode } from 'preact';
import { useI18n } from '../words/I18nContext.tsx';

interface SearchHelpProps {
  id: string;
  /** Puts an example into the search field. */
  onTry(example: string): void;
}

/** What can be typed, each as an example that runs; the operators are those of `parseQuery`. */
const EXAMPLES = [
  ['ha noi', 'letters'],
  ['"kinh tế số"', 'phrase'],
  ['-bóng', 'without'],
  ['site:tuoitre.vn', 'site'],
  ['tag:"kinh tế"', 'tag'],
  ['lang:en', 'language'],
  ['after:2026-05', 'after'],
  ['before:1/6/2026', 'before'],
  ['is:unread', 'unread'],
  ['is:favourite', 'favourite'],
  ['is:archived', 'archived'],
  ['is:link', 'link'],
] as const;

/** How to search, beside the field: a click on an example adds it to the search. */
export function SearchHelp({ id, onTry }: SearchHelpProps): VNode {
  const i18n = useI18n();
  return (
    <section class="search-help" id={id} aria-label={i18n.t('library.search-help')}>
      <p class="hint">{i18n.t('library.search-help.text')}</p>
      <ul>
        {EXAMPLES.map(([example, meaning]) => (
          <li key={meaning}>
            <button type="button" class="chip" onClick={() => onTry(example)}>
              <code>{example}</code>
            </button>
            <span>{i18n.t(`library.search-help.${meaning}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
