import type { Entity } from '../../entities/entity.ts';
import type { Span } from '../../language/span.ts';
import type { NumberFigure, Scan } from './figure.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words before a name that make it a place, a partner or a source, and not the owner. */
const NOT_OWNER = words(
  'với sang cho từ đến tới tại ở bởi theo qua cùng giữa in at to from with by against via near through into between ' +
    'than versus on',
);
/** Classes of places and bodies between such a word and the name: 'tại thành phố Bắc Giang'. */
const CLASS_WORDS = words(
  'trường tỉnh thành phố tp huyện quận xã phường thị nước ông bà anh chị the city of province state mr mrs ms',
);
/** Who only tells the figure owns none. */
const REPORTING = words(
  'cho nói biết khẳng thông phát chia nhấn said says told added according reported announced',
);
/** 'của tỉnh', 'its': an owner that is named elsewhere. */
const ANAPHORA = words(
  'tỉnh thành nước công tập ngân hãng họ mình ông bà anh chị cô its his her their',
);

export interface Mention extends Span {
  entity: Entity;
}

/** Mentions of all entities in text order. */
export function mentionsInOrder(entities: readonly Entity[]): Mention[] {
  return entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
}

/** Index of the first token at or behind an offset. */
function tokenAt({ tokens }: Scan, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many names before a figure are looked at, so that no sentence makes this slow. */
const MOST_NAMES = 12;

/** The last names that end before an offset. */
function namesBefore(mentions: readonly Mention[], offset: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - MOST_NAMES), low);
}

function isOwnerPlace(scan: Scan, mention: Mention): boolean {
  let at = tokenAt(scan, mention.start) - 1;
  while (at >= 0 && CLASS_WORDS.has(scan.tokens[at]?.lower ?? '')) at -= 1;
  return !NOT_OWNER.has(scan.tokens[at]?.lower ?? '');
}

function isReporter(scan: Scan, mention: Mention): boolean {
  const after = scan.tokens[tokenAt(scan, mention.end)];
  return after !== undefined && REPORTING.has(after.lower);
}

const LOOK_BACK = 24;

/** Whether 'của tỉnh' or 'its' before the figure points at someone whose name stands elsewhere. */
function isAnaphoric(scan: Scan, figure: NumberFigure, clauses: readonly number[]): boolean {
  const stop = Math.max(0, figure.start - LOOK_BACK);
  for (let at = figure.start - 1; at >= stop && clauses[at] === clauses[figure.start]; at -= 1) {
    const word = scan.tokens[at]?.lower ?? '';
    if (scan.language === 'vi') {
      const next = scan.tokens[at + 1];
      const after = scan.tokens[at + 2];
      const named = after !== undefined && after.text !== after.lower;
      if (word === 'của' && next && ANAPHORA.has(next.lower) && !named) return true;
    } else if (ANAPHORA.has(word)) return true;
  }
  return false;
}

/**
 * Whose a figure is: the nearest name before it in its own clause that is no place, partner or
 * source of something; or the only name of the sentence before it. Where that is unsure, nobody's.
 *
 * @param mentions from `mentionsInOrder`, those inside the sentence
 * @param clauses from `clauseNumbers`
 * @returns the name of an entity
 */
export function figureOwner(
  scan: Scan,
  figure: NumberFigure,
  mentions: readonly Mention[],
  clauses: readonly number[],
): string | undefined {
  const start = scan.tokens[figure.start]?.start ?? 0;
  const before = namesBefore(mentions, start);
  const nearest = before.at(-1);
  if (!nearest) return undefined;
  const clause = clauses[figure.start];
  const isAge = figure.unit === 'tuổi' || figure.unit === 'years old';
  if (isAge) {
    const gap = scan.text.slice(nearest.end, start).trim();
    return nearest.entity.type === 'person' && /^[,(]?$/.test(gap)
      ? nearest.entity.name
      : undefined;
  }
  // 'hai thành phố', 'three men': whoever comes before, small counts are rarely theirs.
  const isCount =
    figure.kind === 'quantity' &&
    !/\d/.test(scan.tokens[figure.start]?.text ?? '') &&
    figure.value < 20;
  if (isCount) return undefined;
  if (isAnaphoric(scan, figure, clauses)) return undefined;
  const owners = before.filter(
    (mention) => isOwnerPlace(scan, mention) && !isReporter(scan, mention),
  );
  const own = owners.filter((mention) => clauses[tokenAt(scan, mention.start)] === clause).at(-1);
  if (own) return own.entity.name;
  const names = new Set(owners.map((mention) => mention.entity.name));
  return names.size === 1 ? owners[0]?.entity.name : undefined;
}
