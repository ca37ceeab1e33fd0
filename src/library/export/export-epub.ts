import { strToU8, zipSync, type Zippable } from 'fflate';
import { articleXhtml } from './article-xhtml.ts';
import type { ExportWords } from './export-markdown.ts';
import type { ExportedPicture, ExportRecord } from './export-record.ts';
import { escapeXml } from './inline-markup.ts';

/** About the book as a whole. */
export interface BookInfo {
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** Unique and lasting, such as `urn:uuid:…`. */
  identifier: string;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** Media types that EPUB 3.3 names as core, and the ending of a file of each. */
const CORE_PICTURES: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const STYLE = `body{line-height:1.5}img{max-width:100%}.byline,figcaption{font-size:.85em}.lead{font-weight:bold}
aside{border-left:.25em solid;padding-left:1em}th,td{border:1px solid;padding:.2em .4em}`;

/** A date that no zip header can hold makes fflate throw; every book gets the format's first day. */
const ZIP_TIME = new Date(1980, 0, 2);

interface Chapter {
  name: string;
  title: string;
  language: string;
  body: string;
}

interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

/** A title that is there, escaped: EPUB takes no empty ones. */
function visible(title: string): string {
  return escapeXml(title).trim() || '—';
}

function page(title: string, language: string, body: string): string {
  const tag = escapeXml(language === 'und' ? 'mul' : language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head><title>${visible(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

function packageDocument(
  book: BookInfo,
  items: Item[],
  chapters: Chapter[],
  authors: string[],
): string {
  const modified = new Date(book.modifiedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const manifest = items.map(({ id, href, type, properties }) => {
    const extra = properties === undefined ? '' : ` properties="${properties}"`;
    return `<item id="${id}" href="${href}" media-type="${type}"${extra}/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(book.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(book.identifier)}</dc:identifier>
<dc:title>${visible(book.title)}</dc:title>
<dc:language>${escapeXml(book.language)}</dc:language>
${authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`).join('\n')}
<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${chapters.map(({ name }) => `<itemref idref="${name}"/>`).join('\n')}
</spine>
</package>
`;
}

function pictureBytes({ data }: ExportedPicture): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

/**
 * Articles as one EPUB 3 book, a chapter each. Names inside are our own (`a0.xhtml`, `p0.png`): nothing
 * of an article becomes a path. Pictures in a format that EPUB does not ask readers to know are links.
 */
export function exportEpub(
  records: ExportRecord[],
  book: BookInfo,
  words: ExportWords,
): Uint8Array {
  const files: Zippable = {};
  const items: Item[] = [
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
  ];
  let pictureCount = 0;
  const chapters = records.map((record, n): Chapter => {
    const names = new Map<string, string>();
    for (const picture of record.pictures) {
      const ending = CORE_PICTURES[picture.type];
      if (ending === undefined) continue;
      const id = `p${pictureCount++}`;
      names.set(picture.address, `${id}.${ending}`);
      items.push({ id, href: `${id}.${ending}`, type: picture.type });
      files[`OEBPS/${id}.${ending}`] = [pictureBytes(picture), { level: 0 }];
    }
    const { title, language } = record.saved;
    const body = articleXhtml(record, words, (address) => names.get(address));
    return { name: `a${n}`, title, language, body };
  });
  for (const { name, title, language, body } of chapters) {
    items.push({ id: name, href: `${name}.xhtml`, type: 'application/xhtml+xml' });
    files[`OEBPS/${name}.xhtml`] = strToU8(page(title, language, body));
  }
  const contents = chapters.map(
    ({ name, title }) => `<li><a href="${name}.xhtml">${visible(title)}</a></li>`,
  );
  const nav = `<nav epub:type="toc"><h1>${visible(book.title)}</h1><ol>${contents.join('')}</ol></nav>`;
  // A name of white space or of what XML forbids is none.
  const named = records
    .flatMap(({ saved }) => saved.authors)
    .filter((author) => escapeXml(author).trim() !== '');
  const authors = [...new Set(named)].slice(0, 50);
  const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
  return zipSync(
    {
      // EPUB OCF: the first entry, stored as it is.
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(container),
      'OEBPS/package.opf': strToU8(packageDocument(book, items, chapters, authors)),
      'OEBPS/nav.xhtml': strToU8(page(book.title, book.language, nav)),
      'OEBPS/style.css': strToU8(STYLE),
      ...files,
    },
    { mtime: ZIP_TIME },
  );
}
