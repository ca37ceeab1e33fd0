import { JSDOM } from 'jsdom';

const ELEMENTS = new Set(
  (
    'html head meta title style link body article section aside nav h1 h2 h3 h4 h5 h6 p a ul ol li b i ' +
    'strong em cite del s sub sup mark small code br blockquote figure figcaption img table caption tbody tr th td'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:alt|class|charset|content|epub:type|href|http-equiv|lang|name|rel|src|type|xml:lang|xmlns(?::epub)?)$/;
const ADDRESS = /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif);base64,|[a-z0-9.]+$)/;

/**
 * What in an exported HTML or XHTML file is none of what our exports write; empty where all is.
 *
 * @throws where XHTML is not well formed
 */
export function unknownParts(text: string, type: 'text/html' | 'application/xhtml+xml'): string[] {
  const { document } = new JSDOM(text, { contentType: type }).window;
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(ELEMENTS.has(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (!ATTRIBUTES.test(name)) return [name];
      return /^(?:href|src)$/.test(name) && !ADDRESS.test(value) ? [`${name}=${value}`] : [];
    }),
  ]);
}

/** What of a Markdown file's text could be markup or a script's address; empty where nothing could. */
export function markdownMarkup(text: string): string[] {
  const body = text.replace(/^---\n[^]*?\n---\n/, '');
  const links = [...body.matchAll(/\]\(<([^>]*)>\)/g)].map(([, address = '']) => address);
  return [
    ...links.filter((address) => !/^(?:https?:|mailto:|pictures\/)/.test(address)),
    ...[...body.replaceAll(/\]\(<[^>]*>\)/g, '').matchAll(/<[a-z/!?][^\n]{0,40}/gi)].map(
      ([found]) => found,
    ),
  ];
}
