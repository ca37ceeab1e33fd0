import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import { documentOf } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { foreignParts } from '../support/foreign-parts.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { PAYLOADS } from '../support/payloads.ts';

/** What an extension page has, and a content script; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** An article as the picker would send it, with every vector in every place. */
function hostileArticle(): object {
  const html = PAYLOADS.map((payload) => payload.html);
  const [first = ''] = html;
  return {
    url: 'https://bao.example/tin.html',
    title: first,
    authors: [first],
    siteName: first,
    language: 'vi',
    languageConfidence: 1,
    wordCount: 100,
    lead: { text: first, html: first },
    blocks: html.map((markup, n) => ({
      type: 'paragraph',
      id: `p${n}`,
      // What a reader would see of it is not known here; markup with other words is not shown at all.
      text: `Câu ${n} của kẻ khác.`,
      html: `Câu ${n} của kẻ khác.${markup}`,
    })),
  };
}

/** Messages that a content script under a page's control might send, none of which may be heeded. */
const FORGED: [name: string, type: string, data: unknown][] = [
  ['a word of another type', 'pageDetected', { isArticle: '<img src=x onerror=hacked=1>' }],
  ['a field too many', 'pageDetected', { isArticle: true, tabId: 1 }],
  ['no data', 'pageDetected', undefined],
  ['an article without a shape', 'partPicked', { ok: true, article: { blocks: 'x' } }],
  [
    'an article with the address of a script',
    'partPicked',
    { ok: true, isArticle: true, article: { ...hostileArticle(), url: 'javascript:hacked=1' } },
  ],
  [
    'an id that is markup',
    'partPicked',
    {
      ok: true,
      isArticle: true,
      article: {
        ...hostileArticle(),
        blocks: [{ type: 'paragraph', id: '"><svg onload=hacked=1>', text: 'x', html: 'x' }],
      },
    },
  ],
  ['a message for a page', 'showQuote', { exact: 'x', prefix: '', suffix: '' }],
  ['an unknown message', 'deleteEverything', {}],
];

/** Messages with the right shape from the wrong sender, and the words that refuse them. */
const FITTING: [name: string, type: string, data: unknown, refusal: string][] = [
  [
    'a part of a page in which none is being picked',
    'partPicked',
    { ok: true, isArticle: true, article: hostileArticle() },
    'No part is being picked',
  ],
  [
    'a text to make a brief of',
    'makeBrief',
    { input: { text: 'x', language: 'en' }, summarySentences: 3 },
    'Not from a page of this extension',
  ],
  [
    'a language to get ready for',
    'prepareBriefs',
    { language: 'vi' },
    'Not from a page of this extension',
  ],
  ['pictures to keep', 'keepPictures', undefined, 'Not from a page of this extension'],
];

describe.each(['Chromium', 'Firefox'] as const)('forged messages in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let tab: Page;
  let ours: Page;
  let tabId: number;
  /** Sends a message from the extension's world in the tab; says how it was answered. */
  const send = (type: string, data: unknown): Promise<string> =>
    ours.evaluate(
      async (id, name, payload) => {
        const [injected] = await chrome.scripting.executeScript({
          target: { tabId: id },
          args: [name, payload ?? null],
          func: async (messageType: string, messageData: unknown) => {
            const message = { id: 1, type: messageType, data: messageData, timestamp: Date.now() };
            try {
              const answer: unknown = await chrome.runtime.sendMessage(message);
              return JSON.stringify(answer ?? null);
            } catch (error) {
              return String(error);
            }
          },
        });
        return String(injected?.result);
      },
      tabId,
      type,
      data,
    );
  /** Addresses of the tabs that are open. */
  const tabs = () =>
    ours.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchAllowing(browserName, ['127.0.0.1']);
    tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    await waitFor('the badge', () => browser.badgeText(tab));
    tabId = await browser.tabId(tab);
    ours = await browser.openExtensionPage('manifest.json?forge');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each(FORGED)('are refused: %s', async (_name, type, data) => {
    const before = await tabs();
    const answer = await send(type, data);
    expect(answer).not.toMatch(/"res":(?!null|undefined)/);
    expect(await tabs()).toEqual(before);
    expect(await browser.badgeText(tab)).toBe('●');
  });

  it.each(FITTING)('are refused by their sender: %s', async (_name, type, data, refusal) => {
    const before = await tabs();
    expect(await send(type, data)).toContain(refusal);
    expect(await tabs()).toEqual(before);
  });

  it('cannot come from the page itself', async () => {
    const before = await tabs();
    const reach = await tab.evaluate(() => {
      const { browser: firefox, chrome: chromium } = globalThis as {
        browser?: { runtime?: unknown };
        chrome?: { runtime?: { sendMessage?: unknown } };
      };
      postMessage({ id: 1, type: 'pageDetected', data: { isArticle: false } }, '*');
      dispatchEvent(new CustomEvent('wxt:content-script-started', { detail: {} }));
      return firefox?.runtime !== undefined || chromium?.runtime?.sendMessage !== undefined;
    });
    expect(reach).toBe(false);
    expect(await tabs()).toEqual(before);
    expect(await browser.badgeText(tab)).toBe('●');
  });

  it('that fit their shape, while the reader picks a part, open a reader in which nothing runs', async () => {
    await ours.evaluate((key) => chrome.storage.session.set({ [key]: true }), `picking:${tabId}`);
    await send('partPicked', { ok: true, isArticle: true, article: hostileArticle() });
    const reader = await browser.waitForPage((url) => url.includes('reader.html?open='));
    await waitFor('the article', () =>
      reader.evaluate(() => document.body.innerText.includes('Câu 3 của kẻ khác.')),
    );
    expect(await documentOf(reader).ask(foreignParts)).toEqual([]);
  });
});
