import { describe, expect, it } from 'vitest';
import { pageKind } from '../../../src/platform/page-kind.ts';

const OWN = 'chrome-extension://abc/';

describe('pageKind', () => {
  it.each([
    ['https://tuoitre.vn/tin.htm', 'web'],
    ['http://localhost:8080/', 'web'],
    ['file:///home/me/page.html', 'web'],
    ['https://example.com/report.PDF?page=2', 'pdf'],
    ['https://example.com/?file=a.pdf', 'web'],
    ['https://chromewebstore.google.com/detail/x', 'add-on-store'],
    ['https://chrome.google.com/webstore/category', 'add-on-store'],
    ['https://chrome.google.com/other', 'web'],
    ['https://addons.mozilla.org/vi/firefox/', 'add-on-store'],
    ['chrome://settings/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['view-source:https://example.com/', 'browser-page'],
    [`${OWN}library.html`, 'extension-page'],
    ['chrome-extension://other/page.html', 'browser-page'],
    ['not an address', 'browser-page'],
    [undefined, 'web'],
  ] as const)('%s is %s', (address, kind) => {
    expect(pageKind(address, OWN)).toBe(kind);
  });
});
