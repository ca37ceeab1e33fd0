import * as v from 'valibot';

/** What a browser says of who sent a message; the part the guards look at. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The extension as the guards know it: its id and the origin of its pages, with a closing slash. */
export interface ExtensionIdentity {
  id: string;
  origin: string;
}

/** A message came from somebody, or in a shape, that is not allowed. */
export class RefusedMessageError extends Error {
  override name = 'RefusedMessageError';
}

/** The tab of a message from our content script in a page's top frame. Throws RefusedMessageError. */
export function requireContentScript(sender: MessageSender, self: ExtensionIdentity): number {
  const tabId = sender.tab?.id;
  if (sender.id !== self.id || tabId === undefined || sender.frameId !== 0) {
    throw new RefusedMessageError('Not from a content script of this extension in a top frame.');
  }
  return tabId;
}

/** Throws RefusedMessageError unless the message is from one of our own pages. */
export function requireExtensionPage(sender: MessageSender, self: ExtensionIdentity): void {
  if (sender.id !== self.id || sender.url?.startsWith(self.origin) !== true) {
    throw new RefusedMessageError('Not from a page of this extension.');
  }
}

/** The payload, once it fits the schema. Throws RefusedMessageError. */
export function requireShape<Schema extends v.GenericSchema>(
  schema: Schema,
  payload: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, payload);
  if (!result.success) {
    const where = result.issues[0] ? v.getDotPath(result.issues[0]) : null;
    throw new RefusedMessageError(`The message does not have its shape at '${where ?? 'root'}'.`);
  }
  return result.output;
}

export const PageDetectedSchema = v.strictObject({ isArticle: v.boolean() });

export const PrepareBriefsSchema = v.strictObject({ language: v.picklist(['vi', 'en']) });

export const MakeBriefSchema = v.strictObject({
  input: v.strictObject({
    text: v.string(),
    language: v.string(),
    title: v.exactOptional(v.string()),
    publishedTime: v.exactOptional(v.string()),
    leadParagraphs: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  summarySentences: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
});

export const TextQuoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
});
