import type { ExtensionBrowser } from '../../tests/support/extension-browser.ts';

/** Width of the picture in CSS pixels. */
export const PICTURE_WIDTH = 1280;

/** A PNG image as an address. */
function image(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

/**
 * Puts the popup over the page's upper right corner, where the browser shows it; the screenshot of a
 * headless browser holds only one of them.
 *
 * @param page, popup PNG images
 * @param height the least height of the picture in CSS pixels
 * @returns a PNG image
 */
export async function sideBySide(
  browser: ExtensionBrowser,
  page: Uint8Array,
  popup: Uint8Array,
  height = 860,
): Promise<Uint8Array> {
  const sheet = await browser.open('about:blank');
  await sheet.setViewport({ width: PICTURE_WIDTH, height });
  await sheet.setContent(
    `<style>body{margin:0;background:#fff}img{display:block}
     .page{width:${PICTURE_WIDTH}px}.popup{position:absolute;top:8px;right:8px;border-radius:8px;box-shadow:0 4px 24px #0006}</style>
     <img class="page" src="${image(page)}"><img class="popup" src="${image(popup)}">`,
  );
  return sheet.screenshot({ fullPage: true });
}
