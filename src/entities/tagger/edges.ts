import { isCapitalized, type TokenizedDocument } from './document.ts';
import { ENTITY_TYPES, type TokenSpan } from './labels.ts';

/** Titles that the tagger takes for first names where they are capitalised; never part of a name. */
const TITLES = new Set(
  'mr mrs ms miss mister dr prof sir dame rev reverend father col capt captain lt sgt judge senator president cha'.split(
    ' ',
  ),
);

/** What follows a hyphen in 'Moon Jae-in', 'Kim Jong-un', 'Bae Doo-na', but not in 'Trump-led'. */
const GIVEN_NAME_TAIL = /^(?!led$|era$|run$|ish$)\p{Ll}{2,4}$/u;

const PERSON = ENTITY_TYPES.indexOf('person');

/**
 * Sets the edges of persons' names right where the labels' guide leaves no doubt: titles before a
 * name are left out, and the small second half of a hyphenated given name is taken in.
 *
 * @param names of one document, in text order; they are not changed.
 */
export function tidyEdges(document: TokenizedDocument, names: readonly TokenSpan[]): TokenSpan[] {
  return names.map((name, i) =>
    name.type === PERSON ? tidyPerson(document, name, names[i + 1]?.start ?? Infinity) : name,
  );
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
