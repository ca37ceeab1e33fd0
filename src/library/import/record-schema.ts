import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import { BriefSchema } from '../brief-schema.ts';
import type { LibraryContext } from '../context.ts';
import type { ExportRecord } from '../export/export-record.ts';
import { PICTURE_HEAD, PICTURE_TYPES, pictureType } from '../pictures/picture-type.ts';
import { HighlightSchema, SavedArticleSchema, TranslationSchema } from '../record-schemas.ts';

/** Pictures of one article, and bytes of one as base64, that an honest file stays below. */
const MAX_PICTURES = 500;
const MAX_PICTURE = 21_000_000;

/** Base64 letters that hold the bytes `pictureType` looks at. */
const HEAD_LETTERS = Math.ceil(PICTURE_HEAD / 3) * 4;

const PictureSchema = v.pipe(
  v.object({
    address: v.pipe(v.string(), v.maxLength(200_000), v.regex(/^https?:/i)),
    type: v.picklist(PICTURE_TYPES),
    data: v.pipe(v.string(), v.maxLength(MAX_PICTURE), v.base64()),
  }),
  v.check(({ type, data }) => {
    const head = atob(data.slice(0, HEAD_LETTERS));
    return pictureType(Uint8Array.from(head, (c) => c.charCodeAt(0))) === type;
  }, 'not the picture it says it is'),
);

/** What a line of our own file must be. @returns a parser that throws where it is not */
export function recordParser({ parseArticle }: LibraryContext): (value: unknown) => ExportRecord {
  const article = v.pipe(
    v.unknown(),
    v.rawTransform<unknown, Article>(({ dataset, addIssue, NEVER }) => {
      try {
        return parseArticle(dataset.value);
      } catch (error) {
        addIssue({ message: error instanceof Error ? error.message : 'not an article' });
        return NEVER;
      }
    }),
  );
  const savedAt = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
  const text = v.object({ savedAt, article, brief: BriefSchema });
  const schema = v.object({
    saved: SavedArticleSchema,
    content: v.exactOptional(text),
    versions: v.pipe(v.array(text), v.maxLength(1000)),
    highlights: v.pipe(v.array(HighlightSchema), v.maxLength(5000)),
    translations: v.pipe(v.array(TranslationSchema), v.maxLength(100)),
    pictures: v.pipe(v.array(PictureSchema), v.maxLength(MAX_PICTURES)),
  });
  return (value) => v.parse(schema, value);
}
