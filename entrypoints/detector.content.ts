import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectArticle } from '../src/article/detect.ts';
import { messenger } from '../src/platform/messenger.ts';
import { watchNavigation } from '../src/platform/page-navigation.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // Pages need not be told that we are here.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let reported: boolean | undefined;
    const report = (again: boolean) => {
      if (ctx.isInvalid) return;
      const isArticle = detectArticle(document, location.href);
      if (!again && isArticle === reported) return;
      reported = isArticle;
      messenger.sendMessage('pageDetected', { isArticle }).catch((error: unknown) => {
        // After an update of the extension nobody listens any more; that script has had its time.
        if (ctx.isValid) console.warn('The toolbar badge could not be set.', error);
      });
    };
    report(true);
    watchNavigation(
      ctx.signal,
      () => report(true),
      () => report(false),
    );
  },
});
