import type { Span } from '../language/span.ts';

/** `other`: events, works, laws, products. */
export type EntityType = 'person' | 'organization' | 'place' | 'other';

/** Someone or something the article names, with every place where it is named. */
export interface Entity {
  /** The fullest form used in the article. */
  name: string;
  type: EntityType;
  /** 0 to 1: how much the article is about it; see `entitySalience`. */
  salience: number;
  /** A person's title and body as the article says it, the fullest one: 'Chủ tịch UBND tỉnh Bắc Giang'. */
  role?: string;
  /** In text order, not overlapping; short forms ('ông Hoan' → `Hoan`) included, titles not. */
  mentions: Span[];
}
