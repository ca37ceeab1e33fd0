import type { Article } from '../../article/article.ts';
import { isLocalAddress } from '../../translation/address.ts';

/** So many pictures of one article are kept; a page that names more is no news article. */
const MAX_PICTURES = 200;

/** Longer addresses carry data rather than name it. */
const MAX_ADDRESS = 4_000;

/** Host of an http(s) address; undefined for anything else. */
function webHost(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}

/**
 * Addresses of an article's pictures that may be fetched, in page order, each once, at most 200. Those
 * on this machine or the home network count only if the article itself came from there: otherwise any
 * page could have our requests go behind the reader's router.
 */
export function pictureAddresses(article: Article): string[] {
  const articleHost = webHost(article.url);
  const fromHome = articleHost === undefined || isLocalAddress(articleHost);
  const images = article.blocks.flatMap((block) => (block.type === 'figure' ? block.images : []));
  const addresses = images
    .map(({ src }) => src)
    .filter((src) => {
      const host = src.length <= MAX_ADDRESS ? webHost(src) : undefined;
      return host !== undefined && (fromHome || !isLocalAddress(host));
    });
  return [...new Set(addresses)].slice(0, MAX_PICTURES);
}
