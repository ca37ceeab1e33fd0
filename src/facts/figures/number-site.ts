import type { BriefLanguage } from '../../language/language.ts';
import type { Token } from '../../language/numbers-tokens.ts';

/** Numbers that hang together by one sign, such as 2-1 or 24/7. */
export interface Chain {
  /** Index after its last number. */
  end: number;
  length: number;
  sign: string;
}

/** What is known of digits that may be a name's. */
export interface NumberKind {
  /** A power of ten, a unit or a counted noun follows. */
  counts: boolean;
  /** A power of ten follows ('5 triệu'). */
  isMultiplied: boolean;
  /** They were read as a share ('2/3'). */
  isFraction: boolean;
}

/** Digits in their place. */
export interface NumberSite {
  tokens: readonly Token[];
  language: BriefLanguage;
  at: number;
  token: Token;
  before: Token | undefined;
  chain: Chain;
  kind: NumberKind;
  isMeasure: (index: number) => boolean;
}
