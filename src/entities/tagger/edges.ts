import { isCapitalized, type TokenizedDocument } from './document.ts';
import { placeHeadLength } from '../vi/place-heads.ts';
import { ENTITY_TYPES, type TokenSpan } from './labels.ts';

/** Titles that the tagger takes for first names where they are capitalised; never part of a name. */
const TITLES = new Set(
  'mr mrs ms miss mister dr prof sir dame rev reverend father col capt captain lt sgt judge senator president cha'.split(
    ' ',
  ),
);

/** What follows a hyphen in 'Moon Jae-in', 'Kim Jong-un', 'Bae Doo-na', but not in 'Trump-led'. */
const GIVEN_NAME_TAIL = /^(?!led$|era$|run$|ish$)\p{Ll}{2,4}$/u;

/** Vietnamese verbs and particles, in lower case: a body's name ends before them ('Hội … làm Trưởng đoàn'). */
const NOT_IN_NAMES = new Set('là làm đã đang sẽ bị rằng vừa cũng'.split(' '));

const ORGANIZATION = ENTITY_TYPES.indexOf('organization');
const PERSON = ENTITY_TYPES.indexOf('person');
const PLACE = ENTITY_TYPES.indexOf('place');

/**
 * Sets names right where the labels' guide leaves no doubt. At the head of a sentence a common noun is
 * nobody, and the class word of a place is left out. Titles before a person's name are left out, the
 * small second half of a hyphenated given name is taken in, and a body's name does not go on over a verb.
 *
 * @param names of one document, in text order; they are not changed.
 */
export function tidyEdges(document: TokenizedDocument, names: readonly TokenSpan[]): TokenSpan[] {
  const heads = new Set(document.sentences.map(({ start }) => start));
  const counts = wordsInLowerCase(document);
  const kept = names.filter(
    (name) => !(heads.has(name.start) && isCommonNoun(document, name, counts)),
  );
  return kept.map((name, i) => {
    if (name.type === PERSON) return tidyPerson(document, name, kept[i + 1]?.start ?? Infinity);
    if (name.type === PLACE && heads.has(name.start)) return tidyPlace(document, name);
    return name.type === ORGANIZATION ? tidyOrganization(document, name) : name;
  });
}

/** A word that a text writes in lower case this often is a noun of the text, not somebody's name. */
const COMMON_FROM = 3;

/** The words that a document writes in lower case, with how often it does. */
function wordsInLowerCase({ tokens, lower }: TokenizedDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [i, { text }] of tokens.entries()) {
    if (lower[i] === text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** A lone word that only its place at the head of a sentence has given a capital ('Hoa' in a piece on flowers). */
function isCommonNoun(
  { lower }: TokenizedDocument,
  { start, end, type }: TokenSpan,
  counts: Map<string, number>,
): boolean {
  if (type !== PERSON || end - start > 1) return false;
  return (counts.get(lower[start] ?? '') ?? 0) >= COMMON_FROM;
}

/** 'Thành phố Bắc Giang' at the head of a sentence: its class word has a capital for that reason alone. */
function tidyPlace({ lower }: TokenizedDocument, name: TokenSpan): TokenSpan {
  return { ...name, start: name.start + placeHeadLength(lower.slice(name.start, name.end)) };
}

function tidyOrganization({ tokens }: TokenizedDocument, name: TokenSpan): TokenSpan {
  for (let i = name.start + 1; i < name.end; i++) {
    const isNoun = tokens[i]?.text === 'làm' && tokens[i - 1]?.text === 'việc';
    if (!isNoun && NOT_IN_NAMES.has(tokens[i]?.text ?? '')) return { ...name, end: i };
  }
  return name;
}

function tidyPerson(document: TokenizedDocument, name: TokenSpan, limit: number): TokenSpan {
  const { tokens, lower, shape } = document;
  let { start, end } = name;
  while (end - start > 1 && TITLES.has(lower[start] ?? '')) {
    start++;
    if (end - start > 1 && tokens[start]?.text === '.') start++;
  }
  const hyphen = tokens[end];
  const tail = tokens[end + 1];
  if (
    end - start > 1 &&
    end + 1 < limit &&
    hyphen?.text === '-' &&
    hyphen.start === tokens[end - 1]?.end &&
    tail?.start === hyphen.end &&
    isCapitalized(shape[end - 1]) &&
    GIVEN_NAME_TAIL.test(tail.text)
  ) {
    end += 2;
  }
  return { ...name, start, end };
}
