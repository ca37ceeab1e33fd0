import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, focusProblems } from '../../tools/ui/accessibility.ts';
import { openStories, type StoryBrowser } from '../../tools/ui/open-stories.ts';
import { PICTURED, pictureName, PICTURES, takePicture } from '../../tools/ui/pictures.ts';

/** Share of pixels that may differ: other versions of a browser set letters a little differently. */
const TOLERANCE = 0.005;

/** Where a picture that differs is left, beside what differs in it. */
const DIFFERENT = 'tests/e2e/screenshots';

let browser: StoryBrowser;
beforeAll(async () => {
  browser = await openStories();
});
afterAll(() => browser?.close());

describe('the stories', () => {
  it.each([
    ['light', 'vi'],
    ['dark', 'en'],
  ])(
    'have no violation of accessibility rules (%s, %s)',
    async (theme, language) => {
      expect(browser.stories.length).toBeGreaterThan(50);
      const problems: string[] = [];
      for (const { id, widths } of browser.stories) {
        const [width = 400] = widths;
        problems.push(...(await accessibilityProblems(browser, { id, width, theme, language })));
      }
      expect(problems).toEqual([]);
    },
    300_000,
  );

  it.each([
    ['popup/summary', 400],
    ['popup/facts', 400],
    ['popup/entities', 400],
    ['reader/names', 1280],
    ['reader/settings', 1280],
    ['reader/highlight-card', 1280],
    ['library/highlights', 1280],
    ['options/services', 1280],
    ['library/list', 1280],
    ['onboarding/first-run', 1280],
  ])('show where the keyboard is, at every stop: %s', async (id, width) => {
    expect(await focusProblems(browser, { id, width, theme: 'light', language: 'en' })).toEqual([]);
  });

  it.each(PICTURED)('look as agreed: $id $width $theme $language', async (view) => {
    const name = pictureName(view);
    const expected = PNG.sync.read(readFileSync(path.join(PICTURES, name)));
    const bytes = await takePicture(browser, view);
    const actual = PNG.sync.read(Buffer.from(bytes));
    expect([actual.width, actual.height]).toEqual([expected.width, expected.height]);
    const { width, height } = expected;
    const difference = new PNG({ width, height });
    const count = pixelmatch(expected.data, actual.data, difference.data, width, height, {
      threshold: 0.2,
    });
    if (count > TOLERANCE * width * height) {
      mkdirSync(DIFFERENT, { recursive: true });
      writeFileSync(path.join(DIFFERENT, name), bytes);
      writeFileSync(path.join(DIFFERENT, `different-${name}`), PNG.sync.write(difference));
    }
    expect(count / (width * height)).toBeLessThanOrEqual(TOLERANCE);
  });

  it('set Vietnamese letters in our own faces, without falling back to another', async () => {
    for (const face of ['serif', 'sans', 'legible']) {
      await browser.show({ id: `faces/${face}`, width: 400, theme: 'light', language: 'vi' });
      const session = await browser.page.createCDPSession();
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: '.article-body p',
      });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      await session.detach();
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
      expect(fonts.length).toBeGreaterThan(0);
    }
  });

  it('print the article alone, black on white in any theme', async () => {
    await browser.show({ id: 'reader/article', width: 800, theme: 'dark', language: 'vi' });
    await browser.page.emulateMediaType('print');
    const printed = await browser.page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.querySelector('.article-body') ?? document.body).color,
      shown: ['.reader-bar', '.reader-aside', '.picture-place', '.article-body'].filter(
        (selector) => document.querySelector(selector)?.checkVisibility(),
      ),
    }));
    await browser.page.emulateMediaType();
    expect(printed).toEqual({
      ground: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      shown: ['.article-body'],
    });
  });
});
