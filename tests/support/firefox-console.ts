import type { Page } from 'puppeteer-core';

/** The part of a WebDriver BiDi connection that is used here. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * The errors and warnings of scripts of extensions in Firefox's browser console: content scripts
 * included, of which no protocol tells.
 */
export async function extensionErrors(page: Page): Promise<string[]> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression: `JSON.stringify(Services.console.getMessageArray()
      .filter((message) => /moz-extension:/.test(message.sourceName ?? ''))
      .map((message) => message.errorMessage + ' at ' + message.sourceName))`,
    target: { context: window?.context },
    awaitPromise: false,
  });
  const { result: told } = result as { result: { value: string } };
  return JSON.parse(told.value) as string[];
}
