import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { articleText } from '../../article/article-text.ts';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { Button } from '../controls/Button.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { copy, fileText, textQuote } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { briefText, type CopyFormat } from './brief-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

interface CopyMenuProps {
  article: Article;
  brief: Brief | undefined;
  format: CopyFormat;
  onFormatChange(format: CopyFormat): void;
  onCopy(text: string): void;
}

/** The Copy button and what it opens: the format, the whole brief, the whole text. */
export function CopyMenu({ article, brief, format, onFormatChange, onCopy }: CopyMenuProps): VNode {
  const i18n = useI18n();
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
      },
      { signal },
    );
    return () => controller.abort();
  }, [open]);

  const copyAndClose = (text: string): void => {
    setOpen(false);
    button.current?.focus();
    onCopy(text);
  };
  const wholeText = (): string => {
    const text = articleText(article);
    return format === 'markdown'
      ? `# ${escapeMarkdown(article.title)}\n\n${escapeMarkdown(text).replaceAll('\n', '\n\n')}`
      : `${article.title}\n\n${text}`;
  };
  return (
    <div
      class="copy-menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // Escape would otherwise close the whole popup.
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button
        icon={copy}
        label={i18n.t('action.copy')}
        expanded={open}
        controls={id}
        buttonRef={button}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class="popover" id={id} role="group" aria-label={i18n.t('action.copy')}>
          <Segmented
            label={i18n.t('copy.format')}
            value={format}
            onChange={onFormatChange}
            choices={[
              { value: 'text', label: i18n.t('copy.text') },
              { value: 'markdown', label: 'Markdown' },
            ]}
          />
          <Button
            variant="quiet"
            icon={textQuote}
            label={i18n.t('copy.brief')}
            disabled={!brief}
            onClick={() => brief && copyAndClose(briefText(article, brief, format, i18n))}
          />
          <Button
            variant="quiet"
            icon={fileText}
            label={i18n.t('copy.article')}
            onClick={() => copyAndClose(wholeText())}
          />
          <p class="hint">{i18n.t('copy.hint')}</p>
        </div>
      )}
    </div>
  );
}
