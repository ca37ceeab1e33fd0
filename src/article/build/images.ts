import type { ArticleImage } from '../article.ts';
import { imagesIn } from '../body/figures.ts';
import { absoluteUrl } from '../page/rich-text.ts';
import { attribute, collapse, descendants, type PageElement, textOf } from '../page/snapshot.ts';

/** Attributes that lazy loaders keep the real address in, best first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-srcset',
  'data-lazy-srcset',
  'data-image',
  'data-photo-original-src',
  'data-url',
];

/** Placeholders and tracking pixels are no pictures. */
const PLACEHOLDER =
  /^data:image\/(?:gif|svg)|(?:blank|placeholder|spacer|pixel|loading|transparent|lazy)[\w.-]*\.(?:gif|png|svg)/i;

/** The largest entry of a `srcset`. */
function largestOf(srcset: string): string {
  let best = { address: '', size: -1 };
  for (const [, address = '', size] of srcset.matchAll(
    /(\S+[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g,
  )) {
    const value = Number(size ?? 0);
    if (value > best.size) best = { address, size: value };
  }
  return best.address;
}

function addresses(image: PageElement): string[] {
  const list = LAZY.map((name) => attribute(image, name)).filter((value) => value !== '');
  const picture = image.parent?.tag === 'picture' ? image.parent : undefined;
  const sources = picture
    ? [...descendants(picture)]
        .filter((node) => node.tag === 'source')
        .map((node) => attribute(node, 'srcset') || attribute(node, 'data-srcset'))
    : [];
  return [attribute(image, 'src'), attribute(image, 'srcset'), ...list, ...sources].filter(
    (value) => value !== '',
  );
}

function dimension(image: PageElement, name: 'width' | 'height'): number | undefined {
  const value = Number.parseInt(attribute(image, name), 10);
  return value > 0 && value < 20_000 ? value : undefined;
}

function resolve(address: string, base: string): string | undefined {
  if (/^data:image\/(?:png|jpe?g|webp|avif)/i.test(address)) return address;
  const single = /\s/.test(address.trim()) || address.includes(', ') ? largestOf(address) : address;
  return PLACEHOLDER.test(single) ? undefined : absoluteUrl(single, base);
}

function fromNoscript(node: PageElement, base: string): ArticleImage[] {
  const source = /<img[^>]+?src\s*=\s*["']([^"']+)["']/i.exec(textOf(node))?.[1];
  const src = source === undefined ? undefined : resolve(source, base);
  return src === undefined ? [] : [{ src, alt: '' }];
}

/** The pictures in a node, lazy ones resolved; icons and tracking pixels are left out. */
export function articleImages(node: PageElement, base: string): ArticleImage[] {
  if (node.tag === 'noscript' && imagesIn(node).length === 0) return fromNoscript(node, base);
  return imagesIn(node).flatMap((image) => {
    const width = dimension(image, 'width');
    const height = dimension(image, 'height');
    if ((width !== undefined && width < 40) || (height !== undefined && height < 40)) return [];
    for (const address of addresses(image)) {
      const src = resolve(address, base);
      if (src === undefined) continue;
      const alt = collapse(attribute(image, 'alt'));
      return [
        {
          src,
          alt,
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
        },
      ];
    }
    return [];
  });
}
