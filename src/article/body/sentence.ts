const SENTENCE_END = /[.!?…。！？।։]["'”’»)\]]*$/u;

/** Whether a line ends like a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Words of a credit; 'Reporting by Ann Weaver and Tom Baker in Paris.' is none the more a sentence. */
const CREDIT_WORDS = new Set(
  'additional and by compiled edited editing for from in of reporting the with writing und von và theo'.split(
    ' ',
  ),
);

/** Whether a line is wholly in quotation marks: neither a label nor a name is. */
export function isQuotation(text: string): boolean {
  return /^["“„«].*["”“»]$/u.test(text);
}

/** A sentence has at least so many words, and so large a share of them begins with a small letter. */
const SENTENCE_WORDS = 5;
const SENTENCE_SHARE = 0.4;

/** Whether a line ends like a sentence and is one rather than a row of names. */
export function readsLikeSentence(text: string): boolean {
  if (!endsSentence(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const others = words.filter((word) => !CREDIT_WORDS.has(word.toLowerCase()));
  const small = others.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= SENTENCE_WORDS && small.length >= others.length * SENTENCE_SHARE;
}
