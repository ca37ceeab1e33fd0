import * as v from 'valibot';

/** A translated run as it is stored. */
const SavedRunSchema = v.object({
  /** Id of the segment; see `translationSegments`. */
  id: v.string(),
  text: v.string(),
  /** Counts as hostile wherever it is rendered. */
  html: v.string(),
  missing: v.optional(v.array(v.string())),
});

/** A translation as it is saved with its article and handed on; plain JSON. */
export const SavedTranslationSchema = v.object({
  version: v.literal(1),
  /** Id of the translator. */
  provider: v.string(),
  from: v.string(),
  to: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  /** False where it was stopped, or failed, on its way. */
  complete: v.boolean(),
  runs: v.array(SavedRunSchema),
});

export type SavedTranslation = v.InferOutput<typeof SavedTranslationSchema>;
