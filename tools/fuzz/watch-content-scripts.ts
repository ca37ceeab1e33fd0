import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../tests/support/allowed-extension.ts';

/**
 * Writes down what the extension's own scripts in a tab throw or complain of. Straight from Chromium's
 * protocol: puppeteer passes over what content scripts say. Firefox tells nobody.
 *
 * @returns the list, which grows
 */
export async function watchContentScripts(tab: Page, name: BrowserName): Promise<string[]> {
  const said: string[] = [];
  if (name === 'Firefox') return said;
  const session = await tab.createCDPSession();
  const ours = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name.startsWith('Lược')) ours.add(context.id);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
    if (ours.has(executionContextId) && type === 'error') {
      said.push(
        `content script: ${args.map(({ value, description }) => value ?? description).join(' ')}`,
      );
    }
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { executionContextId, text, exception } = exceptionDetails;
    if (executionContextId !== undefined && ours.has(executionContextId)) {
      said.push(`content script threw: ${exception?.description ?? text}`);
    }
  });
  await session.send('Runtime.enable');
  return said;
}
