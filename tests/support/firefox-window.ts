import type { Browser } from 'puppeteer-core';

/** The part of a WebDriver BiDi connection that is used here. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs code in Firefox's own window, where the menus, the toolbar and the extensions' hosts are: what no
 * protocol for pages reaches.
 *
 * @param body the body of an async function; what it returns comes back as JSON
 */
export async function inFirefoxWindow<Result>(browser: Browser, body: string): Promise<Result> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return JSON.parse(evaluated.result.value) as Result;
}
