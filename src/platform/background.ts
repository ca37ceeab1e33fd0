import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Extraction, ExtractionSchema } from '../messaging/extraction.ts';
import {
  PageDetectedSchema,
  requireContentScript,
  requireExtensionPage,
  requireShape,
} from '../messaging/guards.ts';
import { openArticleLibrary, saveProblem } from './article-library.ts';
import { type BadgeState, setBadge } from './badge.ts';
import { briefOf } from './brief-maker.ts';
import { expectBrief, serveBriefMessages } from './brief-service.ts';
import { openInReader, openPage, openUnsaved } from './extension-pages.ts';
import { interfaceFor } from './interface.ts';
import { keepSelection } from './kept-selection.ts';
import { createMenus } from './menus.ts';
import { messenger, ownIdentity } from './messenger.ts';
import { extractFromTab } from './page-extraction.ts';
import { finishPicking } from './part-picking.ts';
import { createPictureKeeper } from './picture-keeper.ts';
import { createPictureHerald } from './picture-news.ts';
import { mayFetchPictures, watchGrants } from './picture-permissions.ts';
import { opensByItself } from './reader-sites.ts';
import { openSidePanel } from './side-panel.ts';
import { loadSettings, watchSettings } from './settings-store.ts';
import { syncIfDue } from './sync-runner.ts';

const library = openArticleLibrary();

const pictureKeeper = createPictureKeeper({
  pictures: library.pictures,
  settings: loadSettings,
  mayFetch: mayFetchPictures,
  fetch: (input, init) => fetch(input, init),
  online: () => navigator.onLine,
  tell: createPictureHerald(),
});

/** What the badge of a page says: nothing about a page that is no article. */
async function badgeOf(url: string | undefined, isArticle: boolean): Promise<BadgeState> {
  if (!isArticle || url === undefined) return 'none';
  const { quietSites } = await loadSettings();
  if (quietSites.includes(new URL(url).hostname)) return 'off';
  try {
    return (await library.findByUrl(url)) ? 'saved' : 'article';
  } catch (error) {
    console.warn('The library could not be asked whether this page is saved.', error);
    return 'article';
  }
}

/** Opens what was read of a page in the reader; a page without an article opens there with its message. */
async function openExtraction(extraction: Extraction): Promise<void> {
  if (extraction.ok) await openInReader(extraction.article, (url) => library.findByUrl(url));
  else await openPage('reader', `?problem=${extraction.problem}`);
}

/** Opens the article of a tab in the reader. */
async function readTab(tab: Browser.tabs.Tab): Promise<void> {
  await openExtraction(await extractFromTab(tab));
}

/** Saves the article of a tab; the badge says how it went. */
async function saveTab(tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  const extraction = await extractFromTab(tab);
  // In a private window saving asks first, and only a page can ask.
  if (!extraction.ok || tab.incognito) {
    await openExtraction(extraction);
    return;
  }
  const { article } = extraction;
  const { summary } = await loadSettings();
  try {
    await library.save(article, await briefOf(article, summary.sentences));
    await setBadge(tab.id, 'saved');
    void pictureKeeper.keep();
  } catch (error) {
    saveProblem(error);
    await openUnsaved(article);
  }
}

/** Opens the page that translates words selected on a page of the web. */
async function translateSelection(text: string, privateWindow: boolean): Promise<void> {
  const words = await keepSelection({ text, privateWindow });
  await openPage('selection', `?${new URLSearchParams({ words })}`);
}

/** Makes the context menus in the language of the settings. */
async function refreshMenus(): Promise<void> {
  const { i18n } = await interfaceFor(await loadSettings());
  await createMenus((item) => i18n.t(`menu.${item}`));
}

const COMMANDS: Record<string, (tab: Browser.tabs.Tab) => Promise<void>> = {
  'save-article': saveTab,
  'read-article': readTab,
  'open-library': () => openPage('library'),
};

/** Registers every listener of the background at once, as a service worker must. */
export function startBackground(): void {
  serveBriefMessages();
  messenger.onMessage('pageDetected', async ({ data, sender }) => {
    const tabId = requireContentScript(sender, ownIdentity());
    const { isArticle } = requireShape(PageDetectedSchema, data);
    // A page that loads is what the background wakes for anyway; no alarm is needed.
    void syncIfDue(library, () => void pictureKeeper.keep()).catch((error: unknown) =>
      console.error('Sync failed.', error),
    );
    void pictureKeeper.keepIfBackOnline();
    await setBadge(tabId, await badgeOf(sender.url, isArticle));
    if (isArticle) await expectBrief();
    if (isArticle && sender.url !== undefined && (await opensByItself(sender.url))) {
      await readTab(await browser.tabs.get(tabId));
    }
  });
  messenger.onMessage('partPicked', async ({ data, sender }) => {
    const tabId = requireContentScript(sender, ownIdentity());
    await finishPicking(tabId, requireShape(v.nullable(ExtractionSchema), data));
  });
  messenger.onMessage('keepPictures', ({ sender }) => {
    requireExtensionPage(sender, ownIdentity());
    // A page has time for what a mere start has not: to look whether held pictures are allowed by now.
    return pictureKeeper.release();
  });
  watchGrants(() => void pictureKeeper.release());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshMenus();
    if (reason === 'install') void openPage('welcome');
  });
  watchSettings((settings, before) => {
    void refreshMenus();
    void pictureKeeper.settingsChanged(settings, before);
  });
  // What an earlier start was ended over.
  void pictureKeeper.keep();
  // Firefox for Android has neither menus nor shortcuts.
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    // The panel must open before anything is waited for: browsers count the click only until then.
    if (info.menuItemId === 'brief' && tab && !openSidePanel(tab)) void readTab(tab);
    if (info.menuItemId === 'save-link' && info.linkUrl !== undefined) {
      void library
        .saveLink({ url: info.linkUrl, title: info.selectionText ?? '' })
        .catch(saveProblem);
    }
    if (info.menuItemId === 'translate') {
      void translateSelection(info.selectionText ?? '', tab?.incognito ?? true);
    }
    if (info.menuItemId === 'look-up') {
      void openPage('library', `?${new URLSearchParams({ q: info.selectionText ?? '' })}`);
    }
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab) void COMMANDS[command]?.(tab);
  });
}
