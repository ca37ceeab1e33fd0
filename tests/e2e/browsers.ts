import { launchChromium } from '../support/chromium-extension.ts';
import { launchFirefox } from '../support/firefox-extension.ts';

/** Every browser test runs in both. */
export const browsers = [
  { browserName: 'Chromium', launchBrowser: launchChromium },
  { browserName: 'Firefox', launchBrowser: launchFirefox },
] as const;
