import { CREDIT_LINE, CREDIT_WITHIN } from '../data/credit-words.ts';
import type { MediaBlock, PageBlock, TextBlock } from '../page/blocks.ts';
import {
  attribute,
  closest,
  descendants,
  type PageElement,
  type PageNode,
  textOf,
} from '../page/snapshot.ts';
import { lettersOf } from '../metadata/page-data.ts';
import { nameHints, nameWords } from './names.ts';
import { linkDensity } from './score.ts';
import { endsSentence } from './sentence.ts';

/** Pictures that belong together with the lines under them. */
export interface Figure {
  media: MediaBlock[];
  caption: TextBlock[];
  credit: TextBlock[];
}

const FIGURE = new Set(['figure', 'amp-img', 'media-caption']);
const CAPTION = new Set(['figcaption', 'caption', 'figcaption-text']);
const TABLE = new Set(['table']);
const TEXT_FIGURE = new Set(['blockquote', 'table', 'pre']);
const PICTURE_WORDS = new Set(
  'image images img photo photos picture pictures figure media slideshow gallery bild foto fotos anh hinh hinhanh visual thumbnail'.split(
    ' ',
  ),
);
const CREDIT_WORDS = new Set(
  'credit credits copyright photographer source byline author'.split(' '),
);

/** No caption is longer than this. */
const MAX_CAPTION = 900;

function isPictureBox(node: PageElement): boolean {
  const words = nameWords(
    `${attribute(node, 'class')} ${attribute(node, 'id')} ${node.tag.includes('-') ? node.tag : ''}`,
  );
  return words.some(
    (word) => PICTURE_WORDS.has(word) || word.startsWith('vcsortableinpreviewmode'),
  );
}

/** Whether a line stands in an element named as a caption, at most three levels up. */
function hasCaptionName(block: TextBlock, limit: PageElement | undefined): boolean {
  if (closest(block.holder, CAPTION, limit)) return true;
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && up !== limit && level < 3; level++, up = up.parent) {
    const hints = nameHints(up);
    if (hints.caption && (level < 2 || !hints.body)) return true;
  }
  const inline = block.nodes.filter((node) => typeof node === 'object' || node.trim() !== '');
  return (
    inline.length > 0 && inline.every((node) => typeof node === 'object' && nameHints(node).caption)
  );
}

/** Whether a line says what the picture's own `alt` says. */
function repeatsAlt(block: TextBlock, picture: MediaBlock): boolean {
  const letters = lettersOf(block.text);
  return (
    letters.length > 5 &&
    imagesIn(picture.node).some((image) => lettersOf(attribute(image, 'alt')) === letters)
  );
}

/** Whether a line is only a credit: named so, or by its words ('Foto: …', 'Ảnh: …'). */
function isCredit(block: TextBlock, limit?: PageElement): boolean {
  if (CREDIT_LINE.test(block.text)) return true;
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && up !== limit && level < 2; level++, up = up.parent) {
    const words = nameWords(attribute(up, 'class'));
    if (words.some((word) => CREDIT_WORDS.has(word)) && block.text.length < 120) return true;
  }
  return false;
}

/** The blocks in each element, so far up as a figure's box can reach. */
function blocksIn(blocks: readonly PageBlock[], limit: PageElement): Map<PageElement, PageBlock[]> {
  const inside = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    let up: PageElement | undefined = block.holder;
    for (let level = 0; up && up !== limit && level < 14; up = up.parent, level++) {
      const list = inside.get(up);
      if (list) list.push(block);
      else inside.set(up, [block]);
    }
  }
  return inside;
}

/** Whether the text in a box can be a caption: few short lines that are neither links nor headings. */
function captionsOnly(texts: readonly TextBlock[]): boolean {
  const length = texts.reduce((sum, block) => sum + block.text.length, 0);
  return (
    texts.length <= 4 &&
    length <= MAX_CAPTION &&
    texts.every((block) => linkDensity(block) < 0.7 && !/^h[1-6]$/.test(block.holder.tag))
  );
}

/** Whether lines beside a picture in a box without a telling name are its caption rather than text. */
function readsLikeCaption(texts: readonly TextBlock[], box: PageElement): boolean {
  const length = texts.reduce((sum, block) => sum + block.text.length, 0);
  return (
    texts.length <= 3 &&
    length <= 450 &&
    texts.every(
      (block) =>
        (block.holder.tag !== 'p' && block.holder !== box && block.holder.tag !== 'li') ||
        hasCaptionName(block, box) ||
        CREDIT_WITHIN.test(block.text),
    )
  );
}

/** The element that holds one picture and its words, by its tag, its name or its shape. */
function figureBox(
  media: MediaBlock,
  limit: PageElement,
  inside: ReadonlyMap<PageElement, readonly PageBlock[]>,
): PageElement | undefined {
  const figure = closest(media.holder, FIGURE, limit);
  if (figure) return figure;
  let best: PageElement | undefined;
  let up: PageElement | undefined = media.node.parent;
  for (let level = 0; up && up !== limit && level < 7; up = up.parent, level++) {
    if (up.tag === 'p' || up.tag === 'li' || up.tag === 'a') continue;
    const texts = (inside.get(up) ?? []).filter((block) => block.kind === 'text');
    const named = TABLE.has(up.tag) || isPictureBox(up);
    if (texts.length === 0 ? named : captionsOnly(texts) && (named || readsLikeCaption(texts, up)))
      best = up;
    else if (texts.length > 0) break;
  }
  return best;
}

/**
 * Finds the figures among the blocks: pictures with the lines that belong to them.
 *
 * @param limit the element the blocks lie in; nothing outside of it is a figure's box.
 * @returns the figure of each block that belongs to one.
 */
export function findFigures(
  blocks: readonly PageBlock[],
  limit: PageElement,
): Map<PageBlock, Figure> {
  const figures = new Map<PageBlock, Figure>();
  const inside = blocksIn(blocks, limit);
  const boxes = new Set<PageElement>();
  for (const block of blocks) {
    const box =
      block.kind === 'text' ? captionedFigure(block, limit) : figureBox(block, limit, inside);
    if (box) boxes.add(box);
  }
  const outer = new Set<PageElement>();
  for (const box of boxes) {
    for (let up = box.parent; up && up !== limit; up = up.parent) if (boxes.has(up)) outer.add(up);
  }
  for (const box of boxes) {
    if (outer.has(box)) continue;
    const figure = figureIn(box, inside.get(box) ?? []);
    if (figure) for (const block of inside.get(box) ?? []) figures.set(block, figure);
  }
  addLooseCaptions(blocks, figures, limit);
  return figures;
}

/** The `figure` around a line in its `figcaption`: its picture may be drawn by a script. */
function captionedFigure(block: TextBlock, limit: PageElement): PageElement | undefined {
  return closest(block.holder, CAPTION, limit) && closest(block.holder, FIGURE, limit);
}

function figureIn(box: PageElement, blocks: readonly PageBlock[]): Figure | undefined {
  const texts = blocks.filter((block) => block.kind === 'text');
  const media = blocks.filter((block) => block.kind !== 'text');
  const proper = box.tag === 'figure';
  // A quotation or a table may stand in a `figure` too; it is text all the same.
  if (texts.some((block) => closest(block.holder, TEXT_FIGURE, box))) return undefined;
  if (!captionsOnly(texts) && !proper) return undefined;
  const named = texts.filter((block) => hasCaptionName(block, box));
  const lines = proper && named.length > 0 ? named : texts;
  if (lines.some((block) => block.text.length > MAX_CAPTION)) return undefined;
  const figure: Figure = { media, caption: [], credit: [] };
  const seen = new Set<string>();
  for (const line of lines) {
    if (seen.has(line.text) || isLabel(line.text)) continue;
    seen.add(line.text);
    (isCredit(line, box) ? figure.credit : figure.caption).push(line);
  }
  return figure;
}

/** Whether a line by a picture says nothing of it: buttons for the size of letters, the name of a field. */
function isLabel(text: string): boolean {
  return (
    /^[^\p{L}\p{N}]*(?:\p{Script=Latin}(?:\s|$))*$/u.test(text) ||
    (text.length < 30 && text.endsWith(':'))
  );
}

/** Captions that only follow their picture: named so, or short and set apart after a lone picture. */
function addLooseCaptions(
  blocks: readonly PageBlock[],
  figures: Map<PageBlock, Figure>,
  limit: PageElement,
): void {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'text' || figures.has(block) || block.text.length > MAX_CAPTION) continue;
    const near = blocks
      .slice(Math.max(0, i - 3), i)
      .toReversed()
      .find((b) => b.kind !== 'text' || !figures.has(b));
    const named = hasCaptionName(block, limit);
    const picture = near?.kind === 'image' || near?.kind === 'embed' ? near : undefined;
    if (!picture) continue;
    const apart = isSetApart(block) || repeatsAlt(block, picture);
    if (!named && !(apart && blocks[i - 1] === picture && picture.kind === 'image')) continue;
    const figure = figures.get(picture) ?? { media: [picture], caption: [], credit: [] };
    (isCredit(block, limit) ? figure.credit : figure.caption).push(block);
    figures.set(picture, figure);
    figures.set(block, figure);
  }
}

/** Whether a short line is set like a caption: wholly in italics, centred, or only a credit. */
function isSetApart(block: TextBlock): boolean {
  if (block.text.length > 300) return false;
  const style = `${attribute(block.holder, 'style')};${attribute(block.holder, 'align')}`;
  const centred = /text-align\s*:\s*center|;center$/i.test(style);
  let italic = 0;
  for (const node of block.nodes) {
    if (typeof node === 'object' && (node.tag === 'em' || node.tag === 'i')) italic += 1;
    else if (typeof node === 'object' || node.trim() !== '') italic -= 10;
  }
  return (
    italic > 0 ||
    (centred && (!endsSentence(block.text) || block.text.length < 200)) ||
    CREDIT_LINE.test(block.text)
  );
}

/** The pictures in a box, whatever they are wrapped in. */
export function imagesIn(node: PageElement): PageElement[] {
  if (node.tag === 'img' || node.tag === 'amp-img') return [node];
  return [...descendants(node)].filter((inner) => inner.tag === 'img');
}

function isMarkedCredit(node: PageNode): boolean {
  return (
    typeof node === 'object' &&
    nameWords(attribute(node, 'class')).some((word) => CREDIT_WORDS.has(word)) &&
    textOf(node).length < 120
  );
}

/** Takes an inline element that is marked as the credit off the words of a caption. */
export function splitCredit(nodes: readonly PageNode[]): { caption: PageNode[]; credit: string } {
  const caption = nodes.filter((node) => !isMarkedCredit(node));
  if (caption.every((node) => textOf(node) === '')) return { caption: [...nodes], credit: '' };
  return { caption, credit: nodes.filter(isMarkedCredit).map(textOf).join(' ') };
}
