import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RichText } from '../../article/article.ts';
import { sameWords } from './same-words.ts';
import { useSanitizer } from './SanitizerContext.tsx';
import { wrapNames, type NameMark } from './wrap-names.ts';

export interface InlineHtmlProps {
  as: 'p' | 'li' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'td' | 'th' | 'figcaption' | 'span';
  content: RichText;
  /** Names to be made buttons; offsets into `content.text`. */
  names?: NameMark[];
  /** Attributes of the element itself, such as `data-source`. */
  attributes?: Record<string, string | number>;
}

/**
 * An element filled with an article's inline HTML, sanitised here and now. Where the HTML does not
 * say the same words as the text, the text is shown, because every offset points into it.
 */
export function InlineHtml({ as, content, names, attributes }: InlineHtmlProps): VNode {
  const sanitize = useSanitizer();
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const fragment = sanitize(content.html);
    if (sameWords(fragment.textContent ?? '', content.text)) target.replaceChildren(fragment);
    else target.replaceChildren(content.text);
    if (names) wrapNames(target, content.text, names);
  }, [sanitize, content, names]);
  // The attributes and the ref are those every element has, whichever of the tags it is.
  const Tag = as as 'span';
  return <Tag {...attributes} ref={element} />;
}
