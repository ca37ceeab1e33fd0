import { PageDetectedSchema, requireContentScript, requireShape } from '../messaging/guards.ts';
import { setBadge } from './badge.ts';
import { messenger, ownIdentity } from './messenger.ts';

/** Registers every listener of the background at once, as a service worker must. */
export function startBackground(): void {
  messenger.onMessage('pageDetected', async ({ data, sender }) => {
    const tabId = requireContentScript(sender, ownIdentity());
    const { isArticle } = requireShape(PageDetectedSchema, data);
    await setBadge(tabId, isArticle ? 'article' : 'none');
  });
}
