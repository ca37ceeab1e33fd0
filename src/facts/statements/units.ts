import type { Entity } from '../../entities/entity.ts';
import type { Span } from '../../language/span.ts';
import { tokenize } from '../../language/tokens.ts';

/**
 * A piece of a sentence as attribution sees it: a word, a punctuation mark, a whole name, or a whole
 * quotation (the part of it in this sentence), so that what stands inside one is never mistaken for
 * the sentence around it.
 */
export interface Unit extends Span {
  kind: 'word' | 'mark' | 'name' | 'quote';
  /** Lower-cased; of a name too. */
  text: string;
  /** Of a word: whether it is written with a capital. */
  capital?: boolean;
  /** Of a name. */
  entity?: Entity;
  /** Of a quote: the whole quotation, which may start before or end after the sentence. */
  quotation?: Span;
  /** Of a quote: its last characters without the closing mark. */
  inner?: string;
}

/** One mention of an entity. */
export interface Mention extends Span {
  entity: Entity;
}

/** The mentions of all entities in text order; where two overlap the longer one. */
export function mentionsInOrder(entities: readonly Entity[]): Mention[] {
  const all = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return all.filter((mention) => {
    if (mention.start < last) return false;
    last = mention.end;
    return true;
  });
}

/**
 * Cuts each sentence into units.
 *
 * @param sentences in text order.
 * @param quotations not overlapping, in text order.
 */
export function sentenceUnits(
  text: string,
  sentences: readonly Span[],
  mentions: readonly Mention[],
  quotations: readonly Span[],
): Unit[][] {
  let nextQuotation = 0;
  let nextMention = 0;
  return sentences.map((sentence) => {
    const units: Unit[] = [];
    let at = sentence.start;
    const plain = (end: number) => {
      for (; nextMention < mentions.length; nextMention += 1) {
        const mention = mentions[nextMention];
        if (!mention || mention.start >= end) break;
        if (mention.start < at) continue;
        pushWords(units, text, { start: at, end: mention.start });
        units.push({
          kind: 'name',
          start: mention.start,
          end: Math.min(mention.end, end),
          text: text.slice(mention.start, mention.end).toLowerCase(),
          entity: mention.entity,
        });
        at = Math.min(mention.end, end);
      }
      pushWords(units, text, { start: at, end });
      at = end;
    };
    while (nextQuotation < quotations.length) {
      const quotation = quotations[nextQuotation];
      if (!quotation || quotation.start >= sentence.end) break;
      if (quotation.end > sentence.start) {
        if (quotation.start > at) plain(quotation.start);
        const end = Math.min(quotation.end, sentence.end);
        const inner = text.slice(
          Math.max(quotation.start + 1, quotation.end - 3),
          quotation.end - 1,
        );
        units.push({ kind: 'quote', start: at, end, text: '', quotation, inner });
        at = end;
      }
      if (quotation.end > sentence.end) break;
      nextQuotation += 1;
    }
    plain(sentence.end);
    return units;
  });
}

function pushWords(units: Unit[], text: string, within: Span): void {
  if (within.start >= within.end) return;
  for (const { start, end, text: token, kind } of tokenize(text, within)) {
    const mark = kind === 'symbol';
    const lower = token.toLowerCase();
    const capital = lower !== token;
    units.push({
      kind: mark ? 'mark' : 'word',
      start,
      end,
      text: lower,
      ...(capital && { capital }),
    });
  }
}
