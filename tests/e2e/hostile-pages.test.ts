import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

const STORY = readFileSync(
  path.join(import.meta.dirname, '../golden/campuchia/portal.html'),
  'utf8',
);

/** Every trick sets `document.title` or a global of the page it runs in; none may run in ours. */
const TRICKS = `
<p>Trước <img src="x" onerror="globalThis.hacked=1"> sau, một câu đủ dài để ở lại trong bài viết này.</p>
<p><a href="javascript:globalThis.hacked=1">Liên kết</a> trong một câu đủ dài để ở lại trong bài viết.</p>
<p><svg><script>globalThis.hacked=1</script><a xlink:href="javascript:globalThis.hacked=1"><text>svg</text></a></svg></p>
<p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=globalThis.hacked=1&gt;"></table></mtext></math></p>
<p><iframe srcdoc="<script>parent.hacked=1</script>"></iframe><b onmouseover="hacked=1">đậm</b> và một câu đủ dài để ở lại.</p>
<p><noscript><p title="</noscript><img src=x onerror=globalThis.hacked=1>"></noscript>Một câu nữa đủ dài để ở lại.</p>`;

const HOSTILE_SCRIPT = `<script>
  Array.prototype.map = Array.prototype.filter = Array.prototype.push = () => { throw new Error('mine'); };
  String.prototype.replace = () => 'mine'; Node.prototype.cloneNode = () => null;
  Document.prototype.querySelectorAll = () => []; Object.prototype.id = 'polluted';
  Element.prototype.getAttribute = () => 'mine'; JSON.parse = () => ({});
  addEventListener('message', (e) => { globalThis.overheard = e.data; });
</script>`;

function withBody(change: (body: string) => string): string {
  return STORY.replace(
    /(<article class="post-body"[^>]*>)([\s\S]*)(<\/article>)/,
    (_, a, body, z) => `${a}${change(String(body))}${z}`,
  );
}

/** Whether a script of the page ran in one of our pages. */
const hacked = (page: Page) => page.evaluate(() => 'hacked' in globalThis);

describe.each(browsers)('hostile pages in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
  });
  afterEach(() => browser.closePopup());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  const popupAt = async (pathname: string, prepare?: (tab: Page) => Promise<void>) => {
    const tab = await browser.open(site.origin + pathname);
    await prepare?.(tab);
    const handle = await browser.clickToolbarButton(tab);
    const popup = drivePopup(handle);
    await popup.ready();
    return { tab, popup, handle };
  };

  it('runs nothing of a page in popup, reader or library', async () => {
    site.set(
      '/tricks.html',
      withBody((body) => TRICKS + body),
    );
    const { popup, handle } = await popupAt('/tricks.html');
    await popup.press('Save');
    await popup.reads('Saved');
    expect(await handle.ask((document) => 'hacked' in (document.defaultView ?? {}))).toBe(false);
    await browser.closePopup();
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the saved article', () =>
      library.evaluate(() => document.body.innerText.includes('Bắc Giang')),
    );
    expect(await hacked(library)).toBe(false);
    await library.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('a, button')]
        .find((item) => item.innerText.includes('Bắc Giang'))
        ?.click();
    });
    const reader = await browser.waitForPage((url) => url.includes('reader.html'));
    await waitFor('the article', () =>
      reader.evaluate(() => document.body.innerText.includes('9.100')),
    );
    const found = await reader.evaluate(() => ({
      scripts: document.querySelectorAll('article script, main iframe, main svg script').length,
      handlers: [...document.querySelectorAll('main *')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      links: [...document.querySelectorAll('a')].filter(
        ({ protocol }) => protocol === 'javascript:',
      ).length,
    }));
    expect(found).toEqual({ scripts: 0, handlers: 0, links: 0 });
    expect(await hacked(reader)).toBe(false);
  });

  it('reads a page whose scripts redefine prototypes and listen', async () => {
    site.set('/prototypes.html', STORY.replace('<head>', `<head>${HOSTILE_SCRIPT}`));
    const { tab, popup } = await popupAt('/prototypes.html');
    expect(await popup.text()).toContain('Tỉnh Bắc Giang tăng cường');
    expect(await tab.evaluate(() => 'overheard' in globalThis)).toBe(false);
  });

  it('reads a page in design mode, and one inside frames', async () => {
    site.set(
      '/design.html',
      STORY.replace('<head>', '<head><script>document.designMode="on"</script>'),
    );
    expect(await (await popupAt('/design.html')).popup.text()).toContain('Tỉnh Bắc Giang');
    await browser.closePopup();
    site.set(
      '/frames.html',
      '<frameset cols="50%,50%"><frame src="/design.html"><frame src="/design.html"></frameset>',
    );
    expect(await (await popupAt('/frames.html')).popup.text()).toMatch(/text|article/i);
  });

  it('survives a body that is replaced while it is read', async () => {
    site.set('/replaced.html', STORY);
    const { popup } = await popupAt('/replaced.html', (tab) =>
      tab.evaluate(() => {
        setInterval(() => document.body.replaceWith(document.body.cloneNode(true)), 5);
      }),
    );
    expect(await popup.text()).not.toBe('');
  });

  it.each([
    ['20 MB of HTML', () => withBody((body) => body.repeat(1500)), undefined],
    [
      'a tree 20,000 deep',
      () => STORY,
      () => {
        let at = document.createElement('div');
        at.textContent = 'Đáy của một trang rất sâu.';
        for (let i = 0; i < 20_000; i++) {
          const outer = document.createElement('div');
          outer.append(at);
          at = outer;
        }
        // Shown, such a tree ends Chromium's own layout before anybody clicks.
        at.style.display = 'none';
        document.querySelector('article')?.append(at);
      },
    ],
  ] as const)('neither freezes nor crashes on %s', async (_name, html, prepare) => {
    site.set('/huge.html', html());
    const { popup } = await popupAt('/huge.html', async (page) => {
      if (prepare) await page.evaluate(prepare);
    });
    // How long the tab stood still is measured by `npm run bench -- hostile`.
    expect(await popup.text()).toContain('Tỉnh Bắc Giang tăng cường');
  });
});
