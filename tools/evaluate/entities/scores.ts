import type { EntityType } from '../../../src/entities/entity.ts';
import type { Span } from '../../../src/language/span.ts';
import { overlaps } from '../../../src/language/span.ts';

/** A name in a text, given or found. */
export interface TypedSpan extends Span {
  type: EntityType;
}

/** Types that the targets count; `other` is printed apart. */
export const SCORED_TYPES: readonly EntityType[] = ['person', 'organization', 'place'];

/** Counts of names found rightly, found at all, and given. */
export interface Counts {
  right: number;
  found: number;
  given: number;
}

/** Scores of one set of texts, and its confusions with examples. */
export class Scoreboard {
  private readonly byType = new Map<EntityType, Counts>();
  private readonly confusions = new Map<string, string[]>();

  /** Adds one text. A name is right when its span and its type are exactly those given. */
  add(text: string, given: readonly TypedSpan[], found: readonly TypedSpan[]): void {
    const key = ({ start, end, type }: TypedSpan) => `${start}-${end}-${type}`;
    const givenKeys = new Set(given.map(key));
    const foundKeys = new Set(found.map(key));
    for (const name of given) this.counts(name.type).given++;
    for (const name of found) {
      this.counts(name.type).found++;
      if (givenKeys.has(key(name))) this.counts(name.type).right++;
    }
    const slice = ({ start, end }: Span) => text.slice(start, end);
    for (const name of given) {
      if (foundKeys.has(key(name))) continue;
      const near = found.find((other) => overlaps(other, name));
      if (!near) this.note(`${name.type} missed`, slice(name));
      else if (near.start === name.start && near.end === name.end) {
        this.note(`${name.type} taken for ${near.type}`, slice(name));
      } else {
        const as = near.type === name.type ? '' : ` as ${near.type}`;
        this.note(`${name.type} with other edges${as}`, `${slice(name)} → ${slice(near)}`);
      }
    }
    for (const name of found) {
      if (!given.some((other) => overlaps(other, name))) {
        this.note(`${name.type} where there is no name`, slice(name));
      }
    }
  }

  private counts(type: EntityType): Counts {
    let counts = this.byType.get(type);
    if (!counts) this.byType.set(type, (counts = { right: 0, found: 0, given: 0 }));
    return counts;
  }

  private note(kind: string, example: string): void {
    const examples = this.confusions.get(kind);
    if (examples) examples.push(example);
    else this.confusions.set(kind, [example]);
  }

  /** Counts of one type, or of the scored types together. */
  total(type?: EntityType): Counts {
    const types = type ? [type] : SCORED_TYPES;
    const sum = (field: keyof Counts) =>
      types.reduce((n, t) => n + (this.byType.get(t)?.[field] ?? 0), 0);
    return { right: sum('right'), found: sum('found'), given: sum('given') };
  }

  /** The commonest confusions: how often, of which kind, and up to four examples. */
  commonest(count: number): { times: number; kind: string; examples: string[] }[] {
    return [...this.confusions]
      .map(([kind, all]) => ({ times: all.length, kind, examples: [...new Set(all)].slice(0, 4) }))
      .sort((a, b) => b.times - a.times)
      .slice(0, count);
  }
}

/** Precision, recall and their harmonic mean; 0 where nothing was found or given. */
export function precisionRecall({ right, found, given }: Counts): {
  precision: number;
  recall: number;
  f1: number;
} {
  return {
    precision: found > 0 ? right / found : 0,
    recall: given > 0 ? right / given : 0,
    f1: found + given > 0 ? (2 * right) / (found + given) : 0,
  };
}
