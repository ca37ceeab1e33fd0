import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TextQuoteSchema, requireExtensionPage, requireShape } from '../src/messaging/guards.ts';
import { messenger, ownIdentity } from '../src/platform/messenger.ts';
import { createPageMarker } from '../src/platform/page-marker.ts';

export default defineUnlistedScript(() => {
  // Injected once a page: a second injection (two open extension pages at once) finds the first at work.
  const scope = globalThis as { luocHighlighter?: true };
  if (scope.luocHighlighter) return;
  scope.luocHighlighter = true;
  const marker = createPageMarker(document);
  messenger.onMessage('showQuote', ({ data, sender }) => {
    requireExtensionPage(sender, ownIdentity());
    return { found: marker.show(requireShape(TextQuoteSchema, data)) };
  });
  messenger.onMessage('clearQuote', ({ sender }) => {
    requireExtensionPage(sender, ownIdentity());
    marker.clear();
  });
});
