import { PUBLISHER_OFFER } from '../data/prompt-phrases.ts';
import { lettersOf } from '../metadata/page-data.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { closest } from '../page/snapshot.ts';
import type { Figure } from './figures.ts';
import { isHeading, linkDensity, visualLength } from './score.ts';
import { endsSentence, isQuotation } from './sentence.ts';
import { isTopicLinks, linksElsewhere } from './topic-links.ts';
import { isAddress, isClosingNote, isPrompt, isReport } from './wording.ts';

/** So many lines at the end may be credits, the author's portrait in words, or offers. */
const TAIL_LINES = 6;

/** A line shorter than this is no text by itself; so many beside each other are rows of a list. */
const BARE = 25;
const MIN_ROWS = 3;

/** More lines of a list are not looked at: a page of nothing else would take too long. */
const MAX_ROWS = 200;

/** No portrait of an author is longer. */
const MAX_PORTRAIT = 500;

/** Agencies that are named as authors. */
const AGENCY = /^(?:the )?(?:associated press|agence france|press association|thông tấn xã)/iu;

const ITEM = new Set(['li', 'blockquote']);

/** What the end of a text holds besides the text. */
export interface Tail {
  body: PageBlock[];
  /** A signature line that was taken off, as it stands. */
  signature: string | undefined;
}

/** 'Name, reporter' and an address, in a script without capitals. */
const KOREAN_SIGNATURE =
  /^[\p{Script=Hangul}\s=·,]{2,24}(?:기자|특파원)(?:\s*[(/]?[\w.+-]+@[\w.-]+\)?)?$/u;

/** Whether a line is set like a signature: short, no sentence, two to five words in capitals. */
function isSignature(block: TextBlock): boolean {
  const { text } = block;
  if (text.length > 60 || endsSentence(text) || isHeading(block) || closest(block.holder, ITEM))
    return false;
  // 'Manchester United: Kane, …' is a line-up; a credit has one word before its names.
  if (/^\S+ [^:]*:\s/u.test(text)) return false;
  // '1. Nguyễn Văn Nam' and 'Hà Nội - Nam Định 2-1' are rows of a list.
  if (/^\d+[.)]|\d-\d/u.test(text)) return false;
  if (isTopicLinks(block) || linksElsewhere(block)) return false;
  if (KOREAN_SIGNATURE.test(text)) return true;
  const words = text
    .replace(/^(?:theo|bài,? (?:và )?ảnh|bài|tin,? ảnh|by|von)\s*[:：]?\s*/iu, '')
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    words.every((word) => /^[\p{Lu}\d(–\-,.&/|]/u.test(word))
  );
}

function isAboutAuthor(block: TextBlock, authors: readonly string[]): boolean {
  if (block.text.length > MAX_PORTRAIT) return false;
  const letters = lettersOf(block.text);
  const named = authors.some((author) => {
    // An agency that says what it could not verify does not portray itself.
    if (endsSentence(block.text) && (AGENCY.test(author) || !author.includes(' '))) return false;
    const name = lettersOf(author);
    const at = letters.indexOf(name);
    return name.length > 5 && at >= 0 && at < 30;
  });
  return named && !isReport(block.text);
}

/** Whether a line turns to its reader outside of quotation marks, or is a row of links. */
function isAddressed(block: TextBlock): boolean {
  return linkDensity(block) > 0.2 || !endsSentence(block.text) || isAddress(block.text);
}

function isClosing(block: TextBlock, authors: readonly string[]): boolean {
  const { text } = block;
  return (
    isClosingNote(text) ||
    (text.length < 600 && PUBLISHER_OFFER.test(text) && !isReport(text) && isAddressed(block)) ||
    (text.length < 600 && isPrompt(text)) ||
    isAboutAuthor(block, authors)
  );
}

/**
 * Whether lines, last first, begin with a list set as paragraphs (results, verse, the hours of a day):
 * short lines without links that stand beside the text and are set like it.
 */
function opensRows(lines: readonly TextBlock[]): boolean {
  const end = lines.findIndex((line) => visualLength(line.text) >= BARE || endsSentence(line.text));
  const before = lines[end];
  const rows = lines.slice(0, Math.max(0, end));
  return (
    before !== undefined &&
    rows.length >= MIN_ROWS &&
    rows.every(
      (row) =>
        row.linkLength === 0 &&
        row.holder.tag === before.holder.tag &&
        row.holder.parent === before.holder.parent &&
        !isSignature(row),
    )
  );
}

/**
 * Takes off what trails the text: credits, the author's portrait, offers of the publisher, a signature,
 * headings with nothing under them. Pictures at the end stay.
 */
export function trimTail(
  body: readonly PageBlock[],
  figures: ReadonlyMap<PageBlock, Figure>,
  authors: readonly string[],
  subHeadings: ReadonlySet<PageBlock>,
): Tail {
  const texts = body.filter(
    (block): block is TextBlock => block.kind === 'text' && !figures.has(block),
  );
  const dropped = new Set<PageBlock>();
  const tail = texts.slice(-TAIL_LINES);
  // From the first closing line that has no long paragraph after it.
  for (const [i, block] of tail.entries()) {
    const after = tail.slice(i + 1);
    if (subHeadings.has(block) || !isClosing(block, authors)) continue;
    dropped.add(block);
    if (after.every((other) => visualLength(other.text) < 120 || isClosing(other, authors))) {
      for (const other of after) dropped.add(other);
    }
  }
  let signature: string | undefined;
  const left = texts.filter((other) => !dropped.has(other)).toReversed();
  for (const [i, block] of left.entries()) {
    const bare =
      isHeading(block) ||
      (visualLength(block.text) < BARE &&
        !endsSentence(block.text) &&
        !isQuotation(block.text) &&
        !closest(block.holder, ITEM));
    if (signature === undefined && isSignature(block) && !isHeading(block)) signature = block.text;
    else if (!bare || opensRows(left.slice(i, i + MAX_ROWS))) break;
    dropped.add(block);
  }
  return { body: body.filter((block) => !dropped.has(block)), signature };
}
