import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { type ExtensionBrowser, waitFor } from './extension-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** The network of a whole browser, loopback included. */
export interface BrowserNetwork {
  /** Takes it away, from what is open and what is opened from now on. */
  takeAway(): Promise<void>;
  giveBack(): Promise<void>;
}

/** What has a network of its own in Chromium; workers of a page have the page's. */
const WITH_NETWORK = new Set(['page', 'service_worker']);

const FULL_SPEED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

function chromiumNetwork(browser: Browser): BrowserNetwork {
  const sessions = new Map<Target, CDPSession>();
  let offline = false;
  const apply = async (target: Target) => {
    if (!WITH_NETWORK.has(target.type())) return;
    const session = sessions.get(target) ?? (await target.createCDPSession());
    sessions.set(target, session);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline, ...FULL_SPEED });
  };
  const applyToNew = (target: Target) => {
    // It may be gone again before it is asked.
    if (offline) apply(target).catch(() => undefined);
  };
  browser.on('targetcreated', applyToNew);
  browser.on('targetdestroyed', (target) => void sessions.delete(target));
  return {
    async takeAway() {
      offline = true;
      await Promise.all(browser.targets().map(apply));
    },
    async giveBack() {
      offline = false;
      await Promise.all([...sessions.keys()].map(apply));
      // While somebody listens to a worker, it cannot be ended.
      await Promise.all([...sessions.values()].map((session) => session.detach()));
      sessions.clear();
    },
  };
}

/** Nobody listens there. */
const NOWHERE = { host: '127.0.0.1', port: 9 };

/**
 * Firefox's own switch 'Work offline'. That leaves this machine within reach, so a proxy that is not there
 * stands before everything.
 */
function firefoxNetwork(browser: Browser): BrowserNetwork {
  return {
    takeAway: () =>
      inFirefoxWindow(
        browser,
        `for (const scheme of ['http', 'ssl']) {
          Services.prefs.setStringPref('network.proxy.' + scheme, '${NOWHERE.host}');
          Services.prefs.setIntPref('network.proxy.' + scheme + '_port', ${NOWHERE.port});
        }
        Services.prefs.setStringPref('network.proxy.no_proxies_on', '');
        Services.prefs.setBoolPref('network.proxy.allow_hijacking_localhost', true);
        Services.prefs.setBoolPref('network.proxy.failover_direct', false);
        Services.prefs.setIntPref('network.proxy.type', 1);
        Services.io.manageOfflineStatus = false;
        Services.io.offline = true;`,
      ),
    giveBack: () =>
      inFirefoxWindow(
        browser,
        `Services.prefs.setIntPref('network.proxy.type', 0);
        Services.io.offline = false;`,
      ),
  };
}

export function networkOf(name: ExtensionBrowser['name'], browser: Browser): BrowserNetwork {
  return name === 'chromium' ? chromiumNetwork(browser) : firefoxNetwork(browser);
}

/** Resolves once a page reaches nothing at an address. */
export async function isCutOff(page: Page, address: string): Promise<void> {
  await waitFor('the end of the network', () =>
    page.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors', cache: 'no-store' }).then(
          () => false,
          () => true,
        ),
      address,
    ),
  );
}
