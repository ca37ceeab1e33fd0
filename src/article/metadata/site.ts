import { nodesOf, stringOf, typesOf } from './json-ld.ts';
import { lettersOf, metaValue, type PageData, plainText } from './page-data.ts';

/** Hosts that give each of their sites a name of its own before theirs. */
const HOSTED =
  /^([^.]{3,})\.(?:blogspot|wordpress|tumblr|substack|typepad|livejournal|medium|weebly|wixsite|ghost|github)\.[a-z.]+$/i;

/** Every name the page gives for its site, best first; the host without its ending is the last. */
export function siteNames(data: PageData): string[] {
  const publishers = nodesOf(data.article, 'publisher').flatMap((publisher) =>
    typeof publisher === 'string' ? publisher : (stringOf(publisher, 'name') ?? []),
  );
  const sites = data.nodes
    .filter(
      (node) =>
        typesOf(node).some((type) => /WebSite|Organization/.test(type)) &&
        !typesOf(node).includes('Person'),
    )
    .flatMap((node) => stringOf(node, 'name') ?? [])
    .slice(0, 4);
  const host = /^https?:\/\/(?:www\d?\.|m\.|amp\.)?([^/:]+)/i.exec(data.url)?.[1] ?? '';
  const labels = host.split('.');
  const name =
    labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2);
  const all = [
    metaValue(data, 'og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    ...publishers,
    metaValue(data, 'dc.publisher', 'dcterms.publisher', 'publisher'),
    ...sites,
    host,
    HOSTED.exec(host)?.[1] ?? name,
  ];
  const seen = new Set<string>();
  return all.flatMap((text) => {
    const clean = plainText(text ?? '');
    const key = lettersOf(clean);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [clean];
  });
}
