/** The full path of a program on the PATH, or undefined. */
export function findProgram(name: string): string | undefined;

/**
 * Installs a browser through apt where there is none and this user may.
 *
 * @param name Debian's package and program
 * @returns its full path; throws an Error that says what to do when it cannot be had
 */
export function ensureBrowser(name: 'chromium' | 'firefox-esr'): string;

/**
 * Installs the WebDAV server that tests of sync talk to, like a browser.
 *
 * @returns Apache's full path; throws an Error that says what to do when it cannot be had
 */
export function ensureWebDavServer(): string;
