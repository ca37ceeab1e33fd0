import * as v from 'valibot';

/** Reading settings of the reader and the side panel. */
const ReadingSettingsSchema = v.object({
  face: v.optional(v.picklist(['serif', 'sans', 'legible']), 'serif'),
  /** Text size in CSS pixels. */
  size: v.optional(v.pipe(v.number(), v.minValue(14), v.maxValue(32)), 19),
  /** Longest line in `ch`. */
  width: v.optional(v.pipe(v.number(), v.minValue(45), v.maxValue(95)), 66),
  /** Line height as a factor of the size. */
  spacing: v.optional(v.pipe(v.number(), v.minValue(1.3), v.maxValue(2.2)), 1.65),
  theme: v.optional(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  underlineNames: v.optional(v.boolean(), false),
  /** What the text shows of an article that has a translation: the view that was chosen last. */
  textView: v.optional(v.picklist(['original', 'translation', 'both']), 'original'),
  /** Factor of the voice's usual speed. */
  speechRate: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)), 1),
});

/** Which translation service is used and where; keys are kept apart, see `docs/privacy.md`. */
const TranslationSettingsSchema = v.object({
  /** Id of the provider; empty where none is set up, so that the browser's own is tried. */
  provider: v.optional(v.string(), ''),
  /** Language to translate into; empty: the language of the interface. */
  target: v.optional(
    v.pipe(v.string(), v.regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})?$/)),
    '',
  ),
  /** Address of the provider's service, by provider id. */
  endpoints: v.optional(v.record(v.string(), v.string()), {}),
  /** Model named to an OpenAI-compatible service, by provider id. */
  models: v.optional(v.record(v.string(), v.string()), {}),
});

/** Which engine writes summaries beside the built-in one. */
const SummarySettingsSchema = v.object({
  engine: v.optional(
    v.picklist(['built-in', 'browser-summarizer', 'browser-language-model', 'chat-completions']),
    'built-in',
  ),
  sentences: v.optional(v.picklist([1, 3, 5]), 3),
  endpoint: v.optional(v.string(), ''),
  model: v.optional(v.string(), ''),
});

/** The WebDAV folder that the library is synced with; its secrets are kept apart, see `docs/sync.md`. */
const SyncSettingsSchema = v.object({
  address: v.optional(v.string(), ''),
  user: v.optional(v.string(), ''),
  /** Minutes after which a sync starts by itself; 0 for never. */
  minutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)), 30),
});

/** Backups of the library that are made by themselves. */
const BackupSettingsSchema = v.object({
  /** Days between two; 0 for never. */
  days: v.optional(v.picklist([0, 1, 7, 30]), 7),
  /** How many are kept. */
  keep: v.optional(v.picklist([1, 3, 5, 10]), 5),
});

/** Everything the reader can set; each field has its default, so `{}` is a valid stored value. */
const SettingsSchema = v.object({
  /** Language of the interface, a primary subtag; `browser` follows the browser. */
  language: v.optional(v.pipe(v.string(), v.regex(/^(?:browser|[a-z]{2,3})$/)), 'browser'),
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  summary: v.optional(SummarySettingsSchema, {}),
  reading: v.optional(ReadingSettingsSchema, {}),
  translation: v.optional(TranslationSettingsSchema, {}),
  /** Hosts on which the badge stays off. */
  quietSites: v.optional(v.array(v.string()), []),
  /** Hosts whose articles open in the reader by themselves; each has its origin's permission. */
  readerSites: v.optional(v.array(v.string()), []),
  /** How the library shows its articles. */
  libraryLayout: v.optional(v.picklist(['list', 'cards']), 'list'),
  /** Whose pictures are kept with saved articles: those of sites allowed one by one, of all, of none. */
  keepPictures: v.optional(v.picklist(['ask', 'on', 'off']), 'ask'),
  /** Bytes that saved pictures may take in all; 0 keeps none. */
  pictureBudget: v.optional(v.pipe(v.number(), v.minValue(0)), 200_000_000),
  sync: v.optional(SyncSettingsSchema, {}),
  backup: v.optional(BackupSettingsSchema, {}),
});

export type ReadingSettings = v.InferOutput<typeof ReadingSettingsSchema>;
export type TranslationSettings = v.InferOutput<typeof TranslationSettingsSchema>;
export type SummarySettings = v.InferOutput<typeof SummarySettingsSchema>;
export type SyncSettings = v.InferOutput<typeof SyncSettingsSchema>;
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The settings of a reader who has changed nothing. */
export function defaultSettings(): Settings {
  return v.parse(SettingsSchema, {});
}

/** Whether a value is an object with fields, as the settings and their sections are. */
function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The settings of a stored value; each field that does not fit has its default. */
export function fittingSettings(stored: unknown): Settings {
  if (!isSection(stored)) return defaultSettings();
  const result = v.safeParse(SettingsSchema, stored);
  if (result.success) return result.output;
  console.warn(`Stored settings do not fit: ${v.summarize(result.issues)}`);
  const fitting: Record<string, unknown> = { ...stored };
  for (const { path } of result.issues) {
    const [section, field] = path ?? [];
    if (!section) return defaultSettings();
    const name = String(section.key);
    const held = fitting[name];
    if (!field || !isSection(held)) delete fitting[name];
    else
      fitting[name] = Object.fromEntries(Object.entries(held).filter(([key]) => key !== field.key));
  }
  return v.parse(SettingsSchema, fitting);
}

/**
 * A stored value with some settings changed: all else in it stays, also what this version does not know
 * or cannot use.
 */
export function settingsWith(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const changed: Record<string, unknown> = isSection(stored) ? { ...stored } : {};
  for (const [name, value] of Object.entries(change)) {
    const held = changed[name];
    changed[name] = isSection(held) && isSection(value) ? { ...held, ...value } : value;
  }
  return changed;
}

/**
 * Reads settings of an imported file.
 *
 * @returns the settings, or the names of the fields that do not fit; unknown fields are left out.
 */
export function parseSettings(
  value: unknown,
): { ok: true; settings: Settings } | { ok: false; fields: string[] } {
  const result = v.safeParse(SettingsSchema, value);
  return result.success
    ? { ok: true, settings: result.output }
    : { ok: false, fields: result.issues.map((issue) => v.getDotPath(issue) ?? '') };
}
