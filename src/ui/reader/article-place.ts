import { articleTextSegments, type TextSegment } from '../../article/article-text.ts';
import type { Article } from '../../article/article.ts';
import { overlaps, type Span } from '../../language/span.ts';
import { spanInText, textRange } from '../sanitize/text-range.ts';

/** Finds the places of canonical offsets in a rendered article. */
export interface ArticlePlaces {
  segments: TextSegment[];
  /** The DOM ranges of a span, one for each line it touches; empty when nothing of it is rendered. */
  ranges(root: ParentNode, span: Span): Range[];
  /** The span from the first to the last character of the canonical text that a DOM range covers. */
  spanOf(root: ParentNode, range: Range): Span | null;
}

/** Attributes that tie an element to its line of the canonical text. */
export function sourceAttributes(source: string, item = 0): Record<string, string | number> {
  return { 'data-source': source, 'data-item': item };
}

/** @param text the canonical text of the article */
export function articlePlaces(article: Article, text: string): ArticlePlaces {
  const segments = articleTextSegments(article);
  const byPlace = new Map(
    segments.map((segment) => [`${segment.source} ${segment.item}`, segment]),
  );
  return {
    segments,
    spanOf(root, range) {
      let span: Span | null = null;
      for (const element of root.querySelectorAll<HTMLElement>('[data-source]')) {
        const { source, item } = element.dataset;
        const segment = byPlace.get(`${source} ${item}`);
        const line = segment && text.slice(segment.start, segment.end);
        const part = line === undefined ? null : spanInText(element, line, range);
        if (!segment || !part) continue;
        const start: number = span?.start ?? segment.start + part.start;
        span = { start, end: segment.start + part.end };
      }
      return span;
    },
    ranges: (root, span) =>
      segments
        .filter((segment) => overlaps(segment, span))
        .flatMap((segment) => {
          const element = root.querySelector(
            `[data-source="${CSS.escape(segment.source)}"][data-item="${segment.item}"]`,
          );
          if (!element) return [];
          const line = text.slice(segment.start, segment.end);
          const range = textRange(element, line, {
            start: Math.max(0, span.start - segment.start),
            end: Math.min(line.length, span.end - segment.start),
          });
          return range ? [range] : [];
        }),
  };
}
