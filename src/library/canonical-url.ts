/** Query parameters that name a campaign or a click, never a page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|zarsrc|mc_cid|mc_eid|igshid|_ga|ref_src)$/i;

/**
 * The address by which a page counts as the same: without fragment, campaign parameters and a
 * trailing slash; the rest of the query is kept and put in order.
 *
 * @returns the address as given where it is not one
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  // The names are taken first: deleting while iterating would skip some.
  const names = Array.from(url.searchParams.keys());
  for (const name of names.filter((name) => TRACKING.test(name))) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '') || '/';
  return url.href;
}

/** The site of an address as a reader names it: host without `www.`; `''` for a file. */
export function siteOf(address: string): string {
  if (!URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '');
}
