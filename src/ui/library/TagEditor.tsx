import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { useI18n } from '../words/I18nContext.tsx';

interface TagEditorProps {
  title: string;
  /** The tags there are. */
  tags: string[];
  /** Tags in use, offered while one types. */
  known: string[];
  onSave(tags: string[]): void;
  onClose(): void;
}

/** Longest tag the library takes, in code units. */
const MAX_LENGTH = 100;

/** The tags of one article, or tags for many, over the page: a line of names between commas. */
export function TagEditor({ title, tags, known, onSave, onClose }: TagEditorProps): VNode {
  const i18n = useI18n();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(tags.join(', '));
  useEffect(() => dialog.current?.showModal(), []);
  const names = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const offered = known.filter((tag) => !names.includes(tag)).slice(0, 12);
  return (
    <dialog class="library-dialog" ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(names.map((tag) => tag.slice(0, MAX_LENGTH)));
          dialog.current?.close();
        }}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <label class="field">
          <span class="field-label">{i18n.t('library.tags-hint')}</span>
          <input type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        {offered.length > 0 && (
          <div class="chips" role="group" aria-label={i18n.t('library.tags-known')}>
            {offered.map((tag) => (
              <button
                key={tag}
                type="button"
                class="chip"
                onClick={() => setText([...names, tag].join(', '))}
              >
                {tag}
              </button>
            ))}
          </div>
        )}
        <div class="library-dialog-buttons">
          <Button label={i18n.t('common.cancel')} onClick={() => dialog.current?.close()} />
          <button type="submit" class="button button-primary">
            {i18n.t('library.tags-save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
