/** Grave, acute, tilde, hook above and dot below: they belong to a syllable, not to one letter. */
const TONES = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
const MARK = /\p{M}/u;

/** A form's letters with the marks that make them other letters, and its tones. */
interface Spelling {
  letters: { base: string; marks: string[] }[];
  tones: string[];
}

const MAX_CACHED = 20_000;
const spellings = new Map<string, Spelling>();

/** Takes a form apart; the same few thousand forms are asked for with every keystroke. */
function spell(form: string): Spelling {
  let spelling = spellings.get(form);
  if (!spelling) {
    if (spellings.size >= MAX_CACHED) spellings.clear();
    spelling = takeApart(form);
    spellings.set(form, spelling);
  }
  return spelling;
}

function takeApart(form: string): Spelling {
  const letters: Spelling['letters'] = [];
  const tones: string[] = [];
  for (const unit of form.normalize('NFD')) {
    if (TONES.has(unit)) tones.push(unit);
    else if (MARK.test(unit)) letters.at(-1)?.marks.push(unit);
    else if (unit === 'đ') letters.push({ base: 'd', marks: ['đ'] });
    else letters.push({ base: unit, marks: [] });
  }
  return { letters, tones };
}

/**
 * A test for the written forms a typed word stands for: each mark that was typed must be there, one
 * that was not typed may be (`noi` and `nôi` both find `nội`, `nối` does not). Where in a syllable the
 * tone is written makes no difference (`hoà`, `hòa`).
 *
 * @param prefix whether the form may be longer than what was typed
 */
export function formMatcher(typed: string, prefix: boolean): (form: string) => boolean {
  const wanted = spell(typed);
  if (wanted.tones.length === 0 && wanted.letters.every(({ marks }) => marks.length === 0)) {
    return () => true;
  }
  return (form) => {
    const { letters, tones } = spell(form);
    if (
      prefix ? letters.length < wanted.letters.length : letters.length !== wanted.letters.length
    ) {
      return false;
    }
    return (
      wanted.tones.every((tone) => tones.includes(tone)) &&
      wanted.letters.every(({ base, marks }, n) => {
        const letter = letters[n];
        return letter?.base === base && marks.every((mark) => letter.marks.includes(mark));
      })
    );
  };
}
