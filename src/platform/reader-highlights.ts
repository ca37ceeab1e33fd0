import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import { LibraryError } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import {
  type NewHighlight,
  type PlacedHighlight,
  placeHighlights,
} from '../library/notes/highlights.ts';
import type { Highlight, HighlightColour } from '../library/records.ts';
import { savedWithText } from './saved-with-text.ts';

/** The highlights of the article that a page shows: props of the reader's component. */
export interface ReaderHighlightsProps {
  /** In text order, those without a place last; empty while they are read. */
  items: PlacedHighlight[];
  /** The library has this very text, so that a passage of it can be marked at once. */
  ready: boolean;
  /** Id of the one that the page was opened for. */
  first?: string;
  /** Resolves once the disk has it; the article must be saved as it is shown. */
  onAdd(highlight: NewHighlight): Promise<Highlight>;
  onChange(id: string, change: { colour?: HighlightColour; note?: string }): Promise<void>;
  /** Resolves with the way back. */
  onRemove(id: string): Promise<() => Promise<void>>;
}

/** An article, and whether the library has its address. */
interface ShownArticle {
  article: Article;
  saved: boolean;
}

/** The highlights of the article that a page shows. */
export interface ReaderHighlights {
  /** What the reader shows of them; another state of the session has them read again. */
  props(shown: ShownArticle | null): ReaderHighlightsProps;
}

/**
 * Reads and writes the highlights of one page's article.
 *
 * @param first id of the highlight the page was opened for
 * @param onChange called whenever there is something new to show
 */
export function createReaderHighlights(
  library: Library,
  first: string | null,
  onChange: () => void,
): ReaderHighlights {
  let known: ShownArticle | null = null;
  let items: PlacedHighlight[] = [];
  let ready = false;

  const read = async (shown: ShownArticle) => {
    const saved = shown.saved ? await library.findByUrl(shown.article.url) : undefined;
    const listed = saved ? await library.highlights.list(saved.id) : [];
    const same = saved !== undefined && (await savedWithText(library, shown.article)) !== undefined;
    // Another state has come meanwhile: it is being read.
    if (known !== shown) return;
    // What is shown may be newer than what is saved: they are looked for in what is shown.
    items = placeHighlights(
      listed.map(({ highlight }) => highlight),
      articleText(shown.article),
    );
    ready = same;
    onChange();
  };
  const readAgain = async () => {
    if (known) await read(known);
  };
  return {
    props(shown) {
      if (shown !== known) {
        if (shown?.article !== known?.article || !shown?.saved) {
          items = [];
          ready = false;
        }
        known = shown;
        readAgain().catch((error: unknown) => {
          console.error('The highlights could not be read.', error);
        });
      }
      return {
        items,
        ready,
        ...(first !== null && { first }),
        async onAdd(highlight) {
          const article = known?.article;
          const saved = article && (await savedWithText(library, article));
          if (!saved) throw new LibraryError('not-found', 'The library has another text.');
          const added = await library.highlights.add(saved.id, highlight);
          await readAgain();
          return added;
        },
        async onChange(id, change) {
          await library.highlights.change(id, change);
          await readAgain();
        },
        async onRemove(id) {
          const removed = await library.highlights.remove(id);
          await readAgain();
          return async () => {
            if (removed) await library.highlights.restore(removed);
            await readAgain();
          };
        },
      };
    },
  };
}
