/** Whether a host name or address in the form of `URL.hostname` is this machine. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}

/**
 * Whether an address lies on this machine or on the home network: loopback, the private and
 * link-local ranges (RFC 1918, 3927, 4193, 4291, shared space of RFC 6598), `.local` (RFC 6762),
 * `.home.arpa` (RFC 8375), `.lan`, `.internal`, and names without a dot.
 *
 * @param hostname as in `URL.hostname`: lower case, IPv6 in brackets
 */
export function isLocalAddress(hostname: string): boolean {
  if (isLoopback(hostname)) return true;
  if (hostname.startsWith('[')) {
    const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname);
    if (mapped) {
      const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
      return isPrivateIpv4(high >> 8, high & 255) || (high >> 8 === 127 && low >= 0);
    }
    return /^\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(hostname);
  }
  const ipv4 = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(hostname);
  if (ipv4) return isPrivateIpv4(Number(ipv4[1]), Number(ipv4[2]));
  return !hostname.includes('.') || /\.(local|home\.arpa|lan|internal)$/.test(hostname);
}

function isPrivateIpv4(first: number, second: number): boolean {
  return (
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second <= 127)
  );
}

/**
 * Reads the address of a service as a reader types it. Without a scheme, `http` is meant on this
 * machine and the home network, `https` elsewhere. Slashes at the end, a query and a fragment go.
 *
 * @returns the address without a slash at its end, or null when it is not one, or carries a name and
 *   password
 */
export function parseEndpoint(typed: string): URL | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  const parsed = URL.parse(withScheme ? trimmed : `https://${trimmed}`);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  const url =
    !withScheme && isLocalAddress(parsed.hostname) ? URL.parse(`http://${trimmed}`) : parsed;
  if (!url) return null;
  url.search = '';
  url.hash = '';
  return url;
}

/** Joins an address and a path, whether or not the address ends in a slash. */
export function endpointUrl(endpoint: URL, path: string): string {
  return `${endpoint.origin}${endpoint.pathname.replace(/\/+$/, '')}${path}`;
}

/**
 * The match pattern that the browser's permission for an origin is asked with. It names both schemes:
 * our content script's own patterns name one each, and a permission that one of them covers could not
 * be given back in Chromium, nor be told from theirs in Firefox. Ports have no place in it, since
 * Firefox knows none there.
 */
export function matchPattern(origin: string): string {
  return `*://${new URL(origin).hostname}/*`;
}

/**
 * Whether a key sent to this address could be read on its way: plain http to anything that is not
 * this machine. The home network counts: others may be on it.
 */
export function exposesKey(endpoint: URL): boolean {
  return endpoint.protocol === 'http:' && !isLoopback(endpoint.hostname);
}
