import type { RefObject, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { circleQuestionMark } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { SearchHelp } from './SearchHelp.tsx';

interface SearchFieldProps {
  text: string;
  field: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  /** Goes from the field to the first article. */
  onLeave(): void;
}

/** The search field, with what can be typed into it a click away. */
export function SearchField({ text, field, onText, onLeave }: SearchFieldProps): VNode {
  const i18n = useI18n();
  const [help, setHelp] = useState(false);
  const id = useId();
  const insert = (example: string) => {
    onText(text.trim() === '' ? example : `${text.trimEnd()} ${example}`);
    field.current?.focus();
  };
  return (
    <div class="library-search-place" role="search">
      <input
        type="search"
        ref={field}
        class="library-search"
        aria-label={i18n.t('library.search')}
        placeholder={i18n.t('library.search')}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
        }}
      />
      <Button
        variant="quiet"
        iconOnly
        icon={circleQuestionMark}
        label={i18n.t('library.search-help')}
        expanded={help}
        controls={id}
        onClick={() => setHelp(!help)}
      />
      {help && <SearchHelp id={id} onTry={insert} />}
    </div>
  );
}
