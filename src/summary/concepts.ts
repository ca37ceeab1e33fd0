/** A word or a pair of neighbouring words, with what is counted about it in one article. */
export interface Concept {
  /** How often the article has it. */
  frequency: number;
  /** Index of the first sentence that has it. */
  firstSentence: number;
  /** Whether the title has it. */
  inTitle: boolean;
  /** Of a pair: whether the title has both words, wherever; false for a word. */
  wordsInTitle: boolean;
}

/** The concepts of one kind in an article, and which of them each sentence has. */
export interface ConceptIndex {
  concepts: Concept[];
  /** Per sentence the ids (indexes into `concepts`) it has, each once. */
  sentences: number[][];
  /** The names of the concepts, by id. */
  names: string[];
}

/** What the model sees of a concept; see `docs/summary.md`. */
export const FEATURES = [
  'bias',
  'inTitle',
  'frequency',
  'earliness',
  'inTitleFrequency',
  'articleLength',
  'wordsInTitle',
] as const;

export type ConceptWeights = Record<(typeof FEATURES)[number], number>;

/** Sentences after which the earliness of a concept has fallen to 1/e. */
const EARLINESS_SCALE = 8;
/** The natural logarithm of the tokens of a middling article: keeps `articleLength` near 0. */
const MIDDLING_LENGTH = 6.3;

/** The words of a tokenised article. */
export function wordIndex(sentences: readonly string[][], title: readonly string[]): ConceptIndex {
  return index(sentences, title, (words) => words);
}

/** The pairs of neighbouring words of a tokenised article. */
export function pairIndex(sentences: readonly string[][], title: readonly string[]): ConceptIndex {
  return index(sentences, title, pairs);
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function index(
  sentences: readonly string[][],
  title: readonly string[],
  parts: (words: readonly string[]) => readonly string[],
): ConceptIndex {
  const titleWords = new Set(title);
  const titleParts = new Set(parts(title));
  const ids = new Map<string, number>();
  const concepts: Concept[] = [];
  const bySentence = sentences.map((words, sentence) => {
    const found = new Set<number>();
    for (const name of parts(words)) {
      const id = ids.get(name) ?? ids.size;
      const known = concepts[id];
      if (known) known.frequency += 1;
      else {
        ids.set(name, id);
        concepts.push({
          frequency: 1,
          firstSentence: sentence,
          inTitle: titleParts.has(name),
          wordsInTitle: name.includes(' ') && name.split(' ').every((word) => titleWords.has(word)),
        });
      }
      found.add(id);
    }
    return [...found];
  });
  return { concepts, sentences: bySentence, names: [...ids.keys()] };
}

/**
 * The features of a concept in the order of `FEATURES`.
 *
 * @param articleTokens number of tokens of the article.
 */
export function conceptFeatures(concept: Concept, articleTokens: number): number[] {
  const frequency = Math.log(concept.frequency);
  return [
    1,
    Number(concept.inTitle),
    frequency,
    Math.exp(-concept.firstSentence / EARLINESS_SCALE),
    concept.inTitle ? frequency : 0,
    Math.log(Math.max(1, articleTokens)) - MIDDLING_LENGTH,
    Number(concept.wordsInTitle),
  ];
}

/** The chance that a summary written by a person has the concept: a logistic model. */
export function conceptProbability(features: readonly number[], weights: ConceptWeights): number {
  let sum = 0;
  for (const [i, name] of FEATURES.entries()) sum += weights[name] * (features[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
