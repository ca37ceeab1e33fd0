import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePage, openFromLibrary } from './page-driver.ts';
import { drivePopup } from './popup-driver.ts';

const TITLE = 'Thành phố thông qua kế hoạch trồng lại rừng ngập mặn';

const LINES = [
  'Hội đồng nhân dân thành phố sáng nay thông qua kế hoạch trồng lại 120 ha rừng ngập mặn ở cửa sông.',
  'Chủ tịch hội đồng cho biết kinh phí của kế hoạch là 35 tỷ đồng, lấy từ quỹ bảo vệ bờ biển.',
  'Người dân ở ba xã ven biển sẽ được thuê trồng và chăm sóc cây trong năm năm đầu.',
  ...Array.from(
    { length: 30 },
    (_, n) =>
      `Theo báo cáo thứ ${n + 1} của nhóm khảo sát, vùng đất bãi bồi này từng có rừng dày, che được sóng cho ` +
      'đê và là nơi sinh sản của cua, cá trước khi các đầm nuôi tôm được mở ra hai mươi năm về trước.',
  ),
];

function story(lines: string[]): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${TITLE}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${TITLE}">
<article><h1>${TITLE}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></html>`;
}

/** The words marked in one colour, line by line. */
function marked(page: Page, colour: string): Promise<string[]> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    `reader-own-${colour}`,
  );
}

/** Number of the first paragraph that is in the window, below the bar. */
function topLine(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.article-body p')].findIndex(
      (line) => line.getBoundingClientRect().bottom > 80,
    ),
  );
}

/** Selects from the first words to the end of the last, as a drag of the pointer does. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (first, last) => {
      const body = document.querySelector('.article-body');
      const place = (words: string): [Node, number] => {
        const walker = document.createTreeWalker(body as Node, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(words);
          if (at >= 0) return [node, at];
        }
        throw new Error(`No «${words}» in the article.`);
      };
      const [startNode, start] = place(first);
      const [endNode, end] = place(last);
      document.getSelection()?.setBaseAndExtent(startNode, start, endNode, end + last.length);
    },
    from,
    to,
  );
}

// One story from the first mark to an update of the article: each step stands on the one before.
describe.each(browsers)('highlights with $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let url: string;
  let reader: Page;
  let savedAddress: string;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
    url = `${site.origin}/rung.html`;
    site.set('/rung.html', story(LINES));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('begin on an article that is not saved, with one button that saves it too', async () => {
    const tab = await browser.open(url);
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.press('Read');
    reader = await browser.waitForPage((address) => address.includes('reader.html'));
    await browser.closePopup();
    const page = drivePage(reader);
    await page.reads('35 tỷ đồng');
    await select(reader, 'kinh phí của kế hoạch', 'sẽ được thuê trồng');
    await page.press('Save to highlight');
    await page.reads('Saved. You can read it offline');
    expect(await waitFor('the marks', async () => (await marked(reader, 'yellow')).length > 0));
    expect(await marked(reader, 'yellow')).toEqual([
      'kinh phí của kế hoạch là 35 tỷ đồng, lấy từ quỹ bảo vệ bờ biển.',
      'Người dân ở ba xã ven biển sẽ được thuê trồng',
    ]);
    await reader.close();
    await tab.close();
  });

  it('are opened by the keyboard, take a note and a colour, and are there when it is opened again', async () => {
    const library = await browser.openExtensionPage('library.html');
    ({ page: reader } = await openFromLibrary(browser, drivePage(library), TITLE));
    savedAddress = await reader.evaluate(() => `reader.html${location.search}`);
    await library.close();
    await reader.bringToFront();
    const marker = await reader.waitForSelector('.highlight-marker');
    await marker?.focus();
    await reader.keyboard.press('Enter');
    const field = await reader.waitForSelector('.highlight-card textarea');
    await field?.type('Hỏi lại về quỹ này.');
    await waitFor('the word Saved', () =>
      reader.evaluate(() => document.querySelector('.note-status')?.textContent === 'Saved'),
    );
    await reader.click('.highlight-card [aria-label="Green"]');
    await waitFor('the other colour', async () => (await marked(reader, 'green')).length === 2);
    expect(await marked(reader, 'yellow')).toEqual([]);
    await reader.keyboard.press('Escape');
    await waitFor('the focus to be back', () =>
      reader.evaluate(() => document.activeElement?.className.includes('highlight-marker')),
    );
    // The key makes another, of the paragraph one has stepped to, in the colour used last.
    await reader.evaluate(() => (document.activeElement as HTMLElement).blur());
    await reader.keyboard.press('j');
    await reader.keyboard.press('h');
    await waitFor('the second highlight', async () => (await marked(reader, 'green')).length === 3);

    await reader.close();
    reader = await browser.openExtensionPage(savedAddress);
    await waitFor('the marks again', async () => (await marked(reader, 'green')).length === 3);
    await reader.click('[data-tab="highlights"]');
    const listed = await waitFor('the list', async () => {
      const items = await reader.$$eval('.highlight-item .jump', (jumps) =>
        jumps.map((jump) => jump.textContent),
      );
      return items.length === 2 ? items : null;
    });
    expect(listed[0]).toContain('Hội đồng nhân dân thành phố sáng nay');
    expect(listed[1]).toContain('Hỏi lại về quỹ này.');
  });

  it('open their card where they are clicked', async () => {
    const place = await reader.evaluate(() => {
      const [range] = [...(CSS.highlights.get('reader-own-green') ?? [])] as Range[];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range?.getClientRects() ?? [];
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    if (!place) throw new Error('Nothing is marked.');
    await reader.bringToFront();
    await reader.mouse.click(place.x, place.y);
    await reader.waitForSelector('.highlight-card');
    await reader.click('.highlight-card [aria-label="Delete this highlight"]');
    await waitFor('one to be gone', async () => (await marked(reader, 'green')).length === 2);
    await drivePage(reader).press('Undo');
    await waitFor('it to be back', async () => (await marked(reader, 'green')).length === 3);
  });

  it('are where one stopped reading when the article is opened again', async () => {
    await reader.bringToFront();
    await reader.evaluate(() => {
      const article = document.querySelector('main.article');
      window.scrollTo({ top: 0.6 * (article?.scrollHeight ?? 0), behavior: 'instant' });
    });
    const stopped = await topLine(reader);
    expect(stopped).toBeGreaterThan(10);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await reader.close();
    const library = await browser.openExtensionPage('library.html');
    await drivePage(library).reads(TITLE);
    await drivePage(library).reads('% read');
    await library.evaluate(() => document.querySelector<HTMLElement>('.item-open')?.click());
    reader = await browser.waitForPage((address) => address.includes('reader.html?saved='));
    // The window may have another size, so that it is not the same pixel.
    let there = 0;
    await waitFor('the place', async () => {
      there = await topLine(reader);
      return Math.abs(there - stopped) <= 1;
    }).catch((error: unknown) => {
      throw new Error(`Stopped at paragraph ${stopped}, opened at ${there}`, { cause: error });
    });
    await library.close();
    await reader.close();
  });

  it('are listed in the library, found by their notes, and lead to their place', async () => {
    const library = await browser.openExtensionPage('library.html?highlights');
    const page = drivePage(library);
    await page.reads('2 highlights');
    await page.press('With a note');
    await page.reads('1 highlight');
    await library.click('.highlight-open');
    const opened = await browser.waitForPage((address) => address.includes('&highlight='));
    await waitFor('the passage to be in the window', () =>
      opened.evaluate(() => {
        const [range] = [...(CSS.highlights.get('reader-focus') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
    await opened.close();
    await library.close();
    // Without its marks, as the search of the library allows.
    const found = await browser.openExtensionPage('library.html?q=hoi%20lai%20quy%20nay');
    await drivePage(found).reads('1 article found');
    await drivePage(found).reads('2 highlights');
    await found.close();
  });

  it('stay with their words when the article is saved again with another text', async () => {
    const [first = '', second = '', third = '', ...rest] = LINES;
    const later = [
      'Cập nhật lúc 11 giờ: bổ sung ý kiến của sở tài chính về nguồn kinh phí của kế hoạch.',
      second.replace('35 tỷ đồng', '41 tỷ đồng'),
      third,
      ...rest,
    ];
    expect(first).toContain('120 ha');
    site.set('/rung.html', story(later));
    const tab = await browser.open(url);
    await drivePopup(await browser.clickToolbarButton(tab)).ready();
    await browser.closePopup();
    const id = await browser.tabId(tab);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${id}`);
    const page = drivePage(panel);
    await page.reads('41 tỷ đồng');
    // What is shown is another text than the one saved: marking it saves it.
    await waitFor(
      'the mark in the new text',
      async () => (await marked(panel, 'green')).length === 2,
    );
    await select(panel, 'ý kiến của sở tài chính', 'ý kiến của sở tài chính');
    await page.press('Save to highlight');
    await waitFor('the new mark', async () => (await marked(panel, 'green')).length === 3);
    await panel.close();
    await tab.close();

    reader = await browser.openExtensionPage(savedAddress);
    await waitFor('the marks', async () => (await marked(reader, 'green')).length === 3);
    expect(await marked(reader, 'green')).toEqual([
      'ý kiến của sở tài chính',
      'kinh phí của kế hoạch là 41 tỷ đồng, lấy từ quỹ bảo vệ bờ biển.',
      'Người dân ở ba xã ven biển sẽ được thuê trồng',
    ]);
    await reader.click('[data-tab="highlights"]');
    const lost = await waitFor('the one whose words are gone', () =>
      reader.$eval('.highlights-lost', (element) => (element as HTMLElement).innerText),
    );
    expect(lost).toContain('Not found in this version');
    expect(lost).toContain('trồng lại 120 ha rừng ngập mặn');
  });
});
