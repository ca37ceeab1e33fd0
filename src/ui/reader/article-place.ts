import { articleTextSegments, type TextSegment } from '../../article/article-text.ts';
import type { Article } from '../../article/article.ts';
import { overlaps, type Span } from '../../language/span.ts';
import { textRange } from '../sanitize/text-range.ts';

/** Finds the places of canonical offsets in a rendered article. */
export interface ArticlePlaces {
  segments: TextSegment[];
  /** The DOM ranges of a span, one for each line it touches; empty when nothing of it is rendered. */
  ranges(root: ParentNode, span: Span): Range[];
}

/** Attributes that tie an element to its line of the canonical text. */
export function sourceAttributes(source: string, item = 0): Record<string, string | number> {
  return { 'data-source': source, 'data-item': item };
}

/** @param text the canonical text of the article */
export function articlePlaces(article: Article, text: string): ArticlePlaces {
  const segments = articleTextSegments(article);
  return {
    segments,
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
