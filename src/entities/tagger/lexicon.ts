import { tokenize } from '../../language/tokens.ts';
import { findRow, type HashTable, hashTable } from './hash-table.ts';
import { hashString, mix } from './hash.ts';
import { normalizeWord } from './normalize.ts';
import { isCapitalized, type TokenizedDocument } from './document.ts';

/**
 * Lists of names and head words, matched by whole tokens without regard to case. A list whose name
 * begins with a capital letter holds names: only tokens that begin with a capital match it.
 */
export type LexiconLists = Readonly<Record<string, readonly string[]>>;

/** A lexicon ready for matching. */
export interface Lexicon {
  /** Names of the lists; a list's class is its index. */
  classes: readonly string[];
  /** Hashes of phrases, and of the beginnings of phrases. */
  phrases: HashTable;
  /** For each row of `phrases`: a bit mask of the classes it belongs to; 0 for a mere beginning. */
  masks: Uint32Array;
}

/** Which lists each token belongs to. */
export interface LexiconMatches {
  /** Names of the classes, by index. */
  classes: readonly string[];
  /** For each token, a bit mask of classes in which it begins, goes on in, or ends a match. */
  begins: Uint32Array;
  inside: Uint32Array;
  ends: Uint32Array;
  /** Classes in which the token is a whole match by itself. */
  single: Uint32Array;
}

const LONGEST = 8;

/** A lexicon before it is indexed: hashes of phrases ascending, their masks in the same order. */
export interface PhraseHashes {
  classes: readonly string[];
  hashes: Uint32Array;
  masks: Uint32Array;
}

/**
 * Turns lists into hashes; their phrases are split the way the tokeniser splits a text.
 *
 * @throws RangeError for more than 31 lists.
 */
export function hashPhrases(lists: LexiconLists): PhraseHashes {
  const classes = Object.keys(lists);
  if (classes.length > 31) throw new RangeError('a lexicon has at most 31 lists');
  const phrases = new Map<number, number>();
  for (const [index, name] of classes.entries()) {
    for (const phrase of lists[name] ?? []) {
      let hash = 0;
      for (const { text } of tokenize(phrase)) {
        hash = mix(hash, hashString(normalizeWord(text)));
        if (!phrases.has(hash)) phrases.set(hash, 0);
      }
      phrases.set(hash, (phrases.get(hash) ?? 0) | (1 << index));
    }
  }
  const sorted = [...phrases].sort(([a], [b]) => a - b);
  return {
    classes,
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    masks: Uint32Array.from(sorted, ([, mask]) => mask),
  };
}

/** Makes a lexicon of lists. */
export function compileLexicon(lists: LexiconLists): Lexicon {
  const { classes, hashes, masks } = hashPhrases(lists);
  return { classes, phrases: hashTable(hashes), masks };
}

/** The classes of a phrase by its hash; 0 for a mere beginning, -1 for what is not in the lexicon. */
export function phraseMask({ phrases, masks }: Lexicon, hash: number): number {
  const row = findRow(phrases, hash);
  return row < 0 ? -1 : (masks[row] ?? 0);
}

/** The classes that hold names and so ask for capitals. */
function nameMask(lexicon: Lexicon): number {
  let mask = 0;
  for (const [i, name] of lexicon.classes.entries()) {
    if (/^[A-Z]/.test(name)) mask |= 1 << i;
  }
  return mask;
}

/** Finds all matches of a lexicon's lists in a document, for each class the longest from each token on. */
export function matchLexicon(lexicon: Lexicon, document: TokenizedDocument): LexiconMatches {
  const n = document.tokens.length;
  const matches: LexiconMatches = {
    classes: lexicon.classes,
    begins: new Uint32Array(n),
    inside: new Uint32Array(n),
    ends: new Uint32Array(n),
    single: new Uint32Array(n),
  };
  const names = nameMask(lexicon);
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      let hash = 0;
      let capital = true;
      let taken = 0;
      const found: { end: number; mask: number }[] = [];
      for (let end = i; end < Math.min(sentence.end, i + LONGEST); end++) {
        capital &&= isCapitalized(document.shape[end]);
        hash = mix(hash, document.lowerHash[end] ?? 0);
        const mask = phraseMask(lexicon, hash);
        if (mask < 0) break;
        const allowed = capital ? mask : mask & ~names;
        if (allowed !== 0) found.push({ end: end + 1, mask: allowed });
      }
      for (let k = found.length - 1; k >= 0; k--) {
        const match = found[k];
        if (!match) continue;
        const mask = match.mask & ~taken;
        taken |= mask;
        mark(matches, i, match.end, mask);
      }
    }
  }
  return matches;
}

function mark(matches: LexiconMatches, start: number, end: number, mask: number): void {
  if (end - start === 1) {
    matches.single[start] = (matches.single[start] ?? 0) | mask;
    return;
  }
  matches.begins[start] = (matches.begins[start] ?? 0) | mask;
  matches.ends[end - 1] = (matches.ends[end - 1] ?? 0) | mask;
  for (let i = start + 1; i < end - 1; i++) matches.inside[i] = (matches.inside[i] ?? 0) | mask;
}
