/** A number read from tokens: `end` is the index after its last token. */
export interface ReadNumber {
  value: number;
  end: number;
  /** Its last word is a power of ten (`triệu`, `million`): a range shares it with its lower end. */
  multiplier?: number;
  /** Written in words. */
  spelled?: boolean;
  /** A share of something: `hai phần ba`, `1/4`, `half`. */
  fraction?: boolean;
}
