import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Key under which the words wait for the page that translates them; `?words=` names the rest. */
const PREFIX = 'selection:';

/** Earlier ones are of no more use than this many tabs. */
const KEPT = 10;

const KeptSchema = v.object({
  at: v.number(),
  text: v.string(),
  /** Selected in a private window: no translation of them is kept. */
  privateWindow: v.boolean(),
});

export type KeptSelection = Pick<v.InferOutput<typeof KeptSchema>, 'text' | 'privateWindow'>;

/**
 * Hands selected words to the page that translates them. They live in the browser's session storage:
 * in memory, gone when the browser closes, and in no address or history.
 *
 * @returns the key for the page's address
 */
export async function keepSelection(selection: KeptSelection): Promise<string> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const old = stored
    .filter(([key]) => key.startsWith(PREFIX))
    .toSorted(([, a], [, b]) => at(b) - at(a))
    .slice(KEPT - 1);
  await browser.storage.session.remove(old.map(([key]) => key));
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: { at: Date.now(), ...selection } });
  return key;
}

/** The words of a key, or null when the browser has been closed since or the key is unknown. */
export async function keptSelection(key: string): Promise<KeptSelection | null> {
  const stored = await browser.storage.session.get(PREFIX + key);
  const parsed = v.safeParse(KeptSchema, stored[PREFIX + key]);
  return parsed.success ? parsed.output : null;
}

function at(stored: unknown): number {
  const parsed = v.safeParse(KeptSchema, stored);
  return parsed.success ? parsed.output.at : 0;
}
