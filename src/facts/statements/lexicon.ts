import type { Unit } from './units.ts';

/**
 * What a reporting verb needs beside it to count as one: `any` complement, a `clause` marked by a
 * connector (`that`, `rằng`), a colon or a quotation, or a `quote` (or colon) only.
 */
export type VerbNeed = 'any' | 'clause' | 'quote';

/** The words of one language that attribution is read from; all lower case. */
export interface AttributionLexicon {
  /** Reporting verbs by their first word, longest first. */
  verbs: ReadonlyMap<string, readonly ReportingVerb[]>;
  /** Words between subject and verb: auxiliaries, adverbs. */
  between: ReadonlySet<string>;
  /** Words before a verb that make it no report: 'was told', 'lời tuyên bố'. */
  blockers: ReadonlySet<string>;
  /** Words right after a verb that make it no report. */
  blockersAfter: ReadonlySet<string>;
  /** Words that open the content: 'that', 'rằng'. */
  connectors: ReadonlySet<string>;
  /** Whether a comma alone may open the content: 'cho biết, năm 2021 …'. */
  commaOpens: boolean;
  /** Words that start an adverbial, not a clause: 'in 2016', 'tại buổi tiếp'. */
  adverbials: ReadonlySet<string>;
  /** Whether the connector may stand behind an object: 'nói với mọi người rằng'. */
  farConnector: boolean;
  /** Pronouns that start a clause without a connector: 'admitted he was late'. */
  clauseStarters: ReadonlySet<string>;
  /** Other first words of a clause without a connector, behind verbs that also take objects. */
  bareStarters: ReadonlySet<string>;
  /** Words behind a verb that belong to it: 'thêm'. */
  particles: ReadonlySet<string>;
  /** Words of a time between subject and verb: 'Trump on Friday said', 'ông X ngày 5/3 nói'. */
  times: ReadonlySet<string>;
  /** The one of them such a time starts with. */
  timeHeads: ReadonlySet<string>;
  /** Introduces a speaker who is quoted by the subject: 'dẫn lời X', 'quoted X as saying'. */
  quoting: readonly (readonly string[])[];
  /** Auxiliaries that show a clause, and the relatives that make it part of a noun phrase. */
  finite: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  /** First words of adjuncts between verb and content: 'on Monday', 'với báo chí'. */
  adjuncts: ReadonlySet<string>;
  /** Nouns that end such an adjunct: 'statement', 'Monday'. */
  occasions: ReadonlySet<string>;
  /** Words that join a verb to the subject of the verb before it. */
  joiners: ReadonlySet<string>;
  /** Pronouns and the gender they tell; `undefined` gender is left out. */
  pronouns: ReadonlyMap<string, Gender>;
  /** Words behind such a word that make it a noun: 'bà già', 'anh chàng'. */
  pronounBreakers: ReadonlySet<string>;
  /** Words before a source at a sentence's start: 'cũng theo ông X'. */
  softeners: ReadonlySet<string>;
  /** Words before a person's name that tell the gender. */
  honorifics: ReadonlyMap<string, Gender>;
  /** Heads of titles: 'minister', 'chủ tịch' (by their syllables joined with a space). */
  titles: ReadonlySet<string>;
  /** Whether a word may stand between the head of a title and the person's name. */
  inTitle(word: Pick<Unit, 'text' | 'capital'>): boolean;
  /** Words before a title that leave open who bears it: 'các', 'một', 'a'. */
  plurals: ReadonlySet<string>;
  /** Whether the subject may follow the verb: 'said X'. */
  inverts: boolean;
  /** Whether a source needs a mark before it: 'theo' also means 'follow'. */
  sourceNeedsMark: boolean;
  /** Relative pronouns for people: 'who'. */
  whos: ReadonlySet<string>;
  /** Phrases for a person whom the sentences before are about: 'the actor', 'quan chức này'. */
  descriptions: ReadonlySet<string>;
  /** Words before a name that make somebody else the subject: 'of', 'của', 'vợ'. */
  detachers: ReadonlySet<string>;
  /** Heads that speak for the organisation named after them: 'spokesman', 'đại diện'. */
  voices: ReadonlySet<string>;
  /** 'according to', 'theo'. */
  sources: readonly (readonly string[])[];
}

/** `neuter`: an organisation or a country. */
export type Gender = 'male' | 'female' | 'neuter';

export interface ReportingVerb {
  words: readonly string[];
  need: VerbNeed;
  /** Takes the hearer as its object: 'told the BBC'. */
  hearer?: boolean;
  /** Shares the subject of its clause: 'left, saying that'. */
  participle?: boolean;
}

/** Verbs from lists of phrases separated by commas, longest phrase first under each first word. */
export function reportingVerbs(
  lists: Readonly<Record<VerbNeed | 'hearer' | 'participle', string>>,
): Map<string, ReportingVerb[]> {
  const verbs = new Map<string, ReportingVerb[]>();
  for (const need of ['any', 'clause', 'quote', 'hearer', 'participle'] as const) {
    for (const phrase of phrases(lists[need])) {
      const words = phrase.split(' ');
      const verb: ReportingVerb =
        need === 'hearer' || need === 'participle'
          ? { words, need: 'any', [need]: true }
          : { words, need };
      const first = words[0] ?? '';
      verbs.set(first, [...(verbs.get(first) ?? []), verb]);
    }
  }
  for (const list of verbs.values()) list.sort((a, b) => b.words.length - a.words.length);
  return verbs;
}

/** The phrases of a list separated by commas, white space squeezed. */
export function phrases(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
