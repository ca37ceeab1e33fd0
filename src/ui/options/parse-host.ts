/**
 * The host of what a reader types for a site: a host, or the address of any page of it.
 *
 * @returns null when it is neither
 */
export function parseHost(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname.includes('.') || hostname.startsWith('[')
    ? hostname
    : null;
}
