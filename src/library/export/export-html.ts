import { articleXhtml } from './article-xhtml.ts';
import type { ExportWords } from './export-markdown.ts';
import type { ExportRecord } from './export-record.ts';
import { escapeXml } from './inline-markup.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1.125rem/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4,h5,h6{line-height:1.25}.byline,figcaption{font-size:.875rem}.lead{font-weight:600}
img{max-width:100%;height:auto}figure{margin:1.5rem 0}aside{border-left:.25rem solid;padding-left:1rem}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{border:1px solid;padding:.25rem .5rem}`;

/**
 * An article as one HTML file: kept pictures are inside, nothing is loaded from elsewhere and nothing
 * can run, which its own policy says too.
 */
export function exportHtml(record: ExportRecord, words: ExportWords): string {
  const pictures = new Map(
    record.pictures.map(({ address, type, data }) => [address, `data:${type};base64,${data}`]),
  );
  const { saved } = record;
  const body = articleXhtml(record, words, (address) => pictures.get(address));
  return `<!doctype html>
<html lang="${escapeXml(saved.language)}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeXml(saved.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
${body}
</article>
</body>
</html>
`;
}
