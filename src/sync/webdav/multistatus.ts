/** A resource in the answer to PROPFIND (RFC 4918, 13). */
export interface DavResource {
  /** As the server wrote it: an absolute address or a path, percent-encoded. */
  href: string;
  isCollection: boolean;
  etag?: string;
  lastModified?: string;
  length?: string;
}

/** A tag, a CDATA section, or text between them; comments and processing instructions are passed over. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/]+)([^<>]*?)(\/?)>|([^<]+)/g;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the five entities of XML and character references resolved; others stay as they are. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = dec === undefined ? parseInt(hex, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The prefixes that an element declares for `DAV:`; `''` is the default namespace. */
function davPrefixes(attributes: string, inherited: ReadonlySet<string>): ReadonlySet<string> {
  if (!attributes.includes('xmlns')) return inherited;
  const prefixes = new Set(inherited);
  for (const [, prefix = '', double, single] of attributes.matchAll(
    /xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if ((double ?? single) === 'DAV:') prefixes.add(prefix);
    else prefixes.delete(prefix);
  }
  return prefixes;
}

interface OpenElement {
  /** Local name of an element of `DAV:`; `''` of any other. */
  name: string;
  prefixes: ReadonlySet<string>;
}

/**
 * Reads the body of a 207 answer. Written out because a service worker has no DOMParser: it knows
 * elements, namespaces, text, CDATA and character references, and no document type, which is refused.
 *
 * @throws SyntaxError for what is not such a body
 */
export function readMultistatus(xml: string): DavResource[] {
  if (/<!DOCTYPE/i.test(xml)) throw new SyntaxError('A document type is not expected here.');
  const resources: DavResource[] = [];
  const open: OpenElement[] = [];
  let text = '';
  let sawRoot = false;
  let resource: DavResource | undefined;
  /** Properties of one propstat, which count only if its status is 200. */
  let properties: Partial<DavResource> = {};

  const close = (name: string): void => {
    const value = unescapeXml(text).trim();
    const parent = open.at(-1)?.name;
    if (name === 'href' && parent === 'response' && resource) resource.href = value;
    if (name === 'collection' && parent === 'resourcetype') properties.isCollection = true;
    if (name === 'getetag' && value !== '') properties.etag = value;
    if (name === 'getlastmodified' && value !== '') properties.lastModified = value;
    if (name === 'getcontentlength' && value !== '') properties.length = value;
    if (name === 'status' && parent === 'propstat' && !/\s2\d\d(?:\s|$)/.test(value)) {
      properties = {};
    }
    if (name === 'propstat' && resource) {
      Object.assign(resource, properties);
      properties = {};
    }
    if (name === 'response' && resource) {
      if (resource.href !== '') resources.push(resource);
      resource = undefined;
    }
  };

  for (const [, cdata, slash, tag, attributes = '', empty, raw] of xml.matchAll(TOKEN)) {
    if (cdata !== undefined) text += cdata.replaceAll('&', '&amp;');
    if (raw !== undefined) text += raw;
    if (tag === undefined) continue;
    if (slash === '/') {
      const element = open.pop();
      if (!element) throw new SyntaxError('An element ends that never began.');
      close(element.name);
    } else {
      const prefixes = davPrefixes(attributes, open.at(-1)?.prefixes ?? new Set());
      const [prefix, local] = tag.includes(':') ? tag.split(':', 2) : ['', tag];
      const name = prefixes.has(prefix ?? '') ? (local ?? '').toLowerCase() : '';
      if (open.length === 0) sawRoot ||= name === 'multistatus';
      if (name === 'response') resource = { href: '', isCollection: false };
      if (name === 'propstat') properties = {};
      if (empty === '/') {
        text = '';
        close(name);
      } else {
        open.push({ name, prefixes });
      }
    }
    text = '';
  }
  if (!sawRoot || open.length > 0) throw new SyntaxError('The answer is no whole multistatus.');
  return resources;
}
