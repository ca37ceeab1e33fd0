import { CREDIT_LINE } from '../data/credit-words.ts';
import type { MediaBlock, PageBlock, TextBlock } from '../page/blocks.ts';
import { closest, descendants, isWithin, type PageElement, attribute } from '../page/snapshot.ts';
import { nameHints, nameWords } from './names.ts';
import { endsSentence, linkDensity } from './score.ts';

/** Pictures that belong together with the lines under them. */
export interface Figure {
  media: MediaBlock[];
  caption: TextBlock[];
  credit: TextBlock[];
}

const FIGURE = new Set(['figure', 'amp-img', 'media-caption']);
const CAPTION = new Set(['figcaption', 'caption', 'figcaption-text']);
const TABLE = new Set(['table']);
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
    if (hints.caption && !hints.body) return true;
  }
  return false;
}

/** Whether a line is only a credit: named so, or by its words ('Foto: …', 'Ảnh: …'). */
export function isCredit(block: TextBlock, limit?: PageElement): boolean {
  if (CREDIT_LINE.test(block.text)) return true;
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && up !== limit && level < 2; level++, up = up.parent) {
    const words = nameWords(attribute(up, 'class'));
    if (words.some((word) => CREDIT_WORDS.has(word)) && block.text.length < 120) return true;
  }
  return false;
}

/** The element that holds one picture and its words: a figure, a layout table, a box named for pictures. */
function figureBox(block: PageBlock, limit: PageElement): PageElement | undefined {
  const figure = closest(block.holder, FIGURE, limit);
  if (figure) return figure;
  const node = block.kind === 'text' ? block.holder : block.node;
  let best: PageElement | undefined;
  for (
    let up: PageElement | undefined = node.parent, level = 0;
    up && up !== limit && level < 6;
    up = up.parent, level++
  ) {
    if (up.tag === 'p' || up.tag === 'li') continue;
    if (TABLE.has(up.tag) || isPictureBox(up)) best = up;
  }
  return best;
}

/** Whether the text in a box can be a caption: few short lines that are not links. */
function captionsOnly(texts: readonly TextBlock[]): boolean {
  const length = texts.reduce((sum, block) => sum + block.text.length, 0);
  return (
    texts.length <= 4 &&
    length <= MAX_CAPTION &&
    texts.every((block) => linkDensity(block) < 0.7 && !/^h[1-6]$/.test(block.holder.tag))
  );
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
  const boxes = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    if (block.kind === 'text') continue;
    const box = figureBox(block, limit);
    if (box && !boxes.has(box)) boxes.set(box, []);
  }
  for (const block of blocks) {
    for (let up: PageElement | undefined = block.holder; up && up !== limit; up = up.parent) {
      boxes.get(up)?.push(block);
    }
  }
  for (const [box, inside] of boxes) {
    if ([...boxes.keys()].some((other) => other !== box && isWithin(other, box))) continue;
    const texts = inside.filter((block) => block.kind === 'text');
    const media = inside.filter((block) => block.kind !== 'text');
    const proper = box.tag === 'figure';
    if (media.length === 0 || (!captionsOnly(texts) && !proper)) continue;
    const named = texts.filter((block) => hasCaptionName(block, box));
    const lines = proper && named.length > 0 ? named : texts;
    if (lines.some((block) => block.text.length > MAX_CAPTION)) continue;
    const figure: Figure = { media, caption: [], credit: [] };
    for (const line of lines) (isCredit(line, box) ? figure.credit : figure.caption).push(line);
    for (const block of inside) figures.set(block, figure);
  }
  addLooseCaptions(blocks, figures, limit);
  return figures;
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
    if (!named && !(isSetApart(block) && blocks[i - 1] === picture && picture.kind === 'image'))
      continue;
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
