import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PlacedHighlight } from '../../../library/notes/highlights.ts';
import type { HighlightColour } from '../../../library/records.ts';
import { Button } from '../../controls/Button.tsx';
import { CloseButton } from '../../controls/CloseButton.tsx';
import { useLatest } from '../../controls/use-latest.ts';
import { copy, trash } from '../../icons/lucide.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { ColourButtons } from './ColourButtons.tsx';
import { type NoteControl, useNote } from './use-note.ts';

interface HighlightCardProps {
  item: PlacedHighlight;
  /** CSS pixels within the document. */
  top: number;
  left: number;
  language: string;
  /** The note is what it was opened for. */
  writing: boolean;
  onColour(colour: HighlightColour): void;
  /** Resolves once the note is kept. */
  onNote(note: string): Promise<void>;
  onCopy(): void;
  onRemove(): void;
  onClose(): void;
  /** Something else was pressed: it closes, and the focus goes there. */
  onLeave(): void;
}

/** Width of the card in CSS pixels, to keep it within the window. */
const WIDTH = 320;

/** No longer than a note may be in the library. */
const MAX_NOTE = 20_000;

const STATUS = {
  kept: null,
  unsaved: null,
  saving: 'highlight.note-saving',
  saved: 'highlight.note-saved',
  failed: 'highlight.note-failed',
} as const satisfies Record<NoteControl['status'], string | null>;

/** One highlight: its colour, its note, and what can be done with it. */
export function HighlightCard(props: HighlightCardProps): VNode {
  const { item, writing } = props;
  const { highlight, place } = item;
  const i18n = useI18n();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNote(highlight.note ?? '', props.onNote);
  useEffect(() => {
    (writing ? field : card).current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [writing]);
  const leaveRef = useLatest(props.onLeave);
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !card.current?.contains(target)) leaveRef.current();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [leaveRef]);
  const { clientWidth } = document.documentElement;
  const width = Math.min(WIDTH, clientWidth - 16);
  const left = Math.max(8, Math.min(props.left, clientWidth - width - 8));
  const status = STATUS[note.status];
  const colour = i18n.t(`highlight.colour.${highlight.colour}`);
  return (
    <div
      class={`highlight-card own-edge-${highlight.colour}`}
      role="dialog"
      aria-label={i18n.t('highlight.one', { colour })}
      tabIndex={-1}
      ref={card}
      style={{ top: `${props.top + 6}px`, left: `${left}px`, width: `${width}px` }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div class="highlight-card-head">
        <div class="colour-buttons" role="group" aria-label={i18n.t('highlight.colour')}>
          <ColourButtons selected={highlight.colour} onChoose={props.onColour} />
        </div>
        <CloseButton onClose={props.onClose} />
      </div>
      {(!place || place.changed) && (
        <p class="hint">
          {i18n.t(place ? 'highlight.changed' : 'highlight.not-found')}{' '}
          <q lang={props.language}>{highlight.exact}</q>
        </p>
      )}
      <label class="field" htmlFor={id}>
        <span class="field-label">{i18n.t('highlight.note')}</span>
      </label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        maxLength={MAX_NOTE}
        value={note.text}
        onInput={(event) => note.input(event.currentTarget.value)}
        onBlur={() => void note.flush()}
      />
      <div class="highlight-card-foot">
        <span class={`note-status note-${note.status}`} role="status">
          {status && i18n.t(status)}
        </span>
        <Button
          variant="quiet"
          iconOnly
          icon={copy}
          label={i18n.t('highlight.copy')}
          onClick={props.onCopy}
        />
        <Button
          variant="quiet"
          iconOnly
          icon={trash}
          label={i18n.t('highlight.delete')}
          // What was typed goes with it, and comes back with it.
          onClick={() => void note.flush().then(props.onRemove)}
        />
      </div>
    </div>
  );
}
