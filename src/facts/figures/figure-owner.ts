import type { Entity } from '../../entities/entity.ts';
import { isCapitalized } from '../../language/numbers-tokens.ts';
import type { Span } from '../../language/span.ts';
import type { NumberFigure, Scan } from './figure.ts';
import { isTimeUnit } from './figure-when.ts';

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
/** Who only tells the figure owns none: English verbs, and Vietnamese ones by their two syllables. */
const REPORTING = words(
  'said says told noted added according reported announced warned claimed believes thinks predict predicts ' +
    'estimates found showed nói',
);
const REPORTING_PAIRS: ReadonlySet<string> = new Set(
  (
    'cho biết|cho hay|cho rằng|cho thấy|khẳng định|thông báo|thông tin|phát biểu|chia sẻ|nhấn mạnh|tiết lộ|đề cập|' +
    'tuyên bố|dự báo|dự đoán|cảnh báo|công bố|đưa tin'
  ).split('|'),
);
/** How many words behind a name its verb may stand. */
const VERB_REACH = 3;
/** A clause that goes on about the last name: 'Macedonia, nơi có …', 'Palu, which has …'. */
const RELATIVE = words('nơi where which who whose');
/** Words before a rank that say who holds it: 'đứng thứ hai', 'ranked third'. */
const HOLDING = words(
  'đứng xếp giữ nhóm top tốp ranked is was finished came be placed climb climbed rose',
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
  const at = tokenAt(scan, mention.end);
  return scan.tokens
    .slice(at, at + VERB_REACH)
    .some(
      ({ lower }, step) =>
        REPORTING.has(lower) ||
        REPORTING_PAIRS.has(`${lower} ${scan.tokens[at + step + 1]?.lower ?? ''}`),
    );
}

const LOOK_BACK = 24;

/** How far behind a share its whole may name an owner: '40% tổng sản lượng vải thiều của tỉnh'. */
const LOOK_AHEAD = 10;

/** Whether the words at an index point at someone whose name stands elsewhere. */
function pointsElsewhere({ tokens, language }: Scan, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (language === 'en') return ANAPHORA.has(word);
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const isNamed = after !== undefined && isCapitalized(after);
  return word === 'của' && next !== undefined && ANAPHORA.has(next.lower) && !isNamed;
}

/** Whether 'của tỉnh' or 'its' in the clause of a figure leaves open whose it is. */
function isAnaphoric(scan: Scan, figure: NumberFigure, clauses: readonly number[]): boolean {
  const first = Math.max(0, figure.start - LOOK_BACK);
  const last = figure.kind === 'percent' ? figure.end + LOOK_AHEAD : figure.start;
  for (let at = first; at < last; at += 1) {
    if (clauses[at] === clauses[figure.start] && pointsElsewhere(scan, at)) return true;
  }
  return false;
}

/** Whether the clause of a figure starts with a relative word. */
function opensRelative(
  { tokens }: Scan,
  figure: NumberFigure,
  clauses: readonly number[],
): boolean {
  let at = figure.start;
  const stop = Math.max(0, figure.start - LOOK_BACK);
  while (at > stop && clauses[at - 1] === clauses[figure.start]) at -= 1;
  const opening = tokens[at]?.kind === 'sign' ? tokens[at + 1] : tokens[at];
  return RELATIVE.has(opening?.lower ?? '');
}

/**
 * Whose a figure is: the nearest name before it in its own clause that is no place, partner or
 * source of something; the last name where a relative clause goes on about it; or the only name of
 * the sentence before it. Where that is unsure, nobody's.
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
  if (figure.kind === 'quantity' && isTimeUnit(figure.unit)) return undefined;
  const isHeld = HOLDING.has(scan.tokens[figure.start - 1]?.lower ?? '');
  if (figure.kind === 'rank' && !isHeld) return undefined;
  // 'hai thành phố', 'three men': whoever comes before, small counts are rarely theirs.
  const isCount =
    figure.kind === 'quantity' &&
    !/\d/.test(scan.tokens[figure.start]?.text ?? '') &&
    figure.value < 20;
  if (isCount) return undefined;
  if (isAnaphoric(scan, figure, clauses)) return undefined;
  if (opensRelative(scan, figure, clauses)) return nearest.entity.name;
  const isOwner = (mention: Mention): boolean =>
    isOwnerPlace(scan, mention) && !isReporter(scan, mention);
  const own = before
    .filter((mention) => clauses[tokenAt(scan, mention.start)] === clause)
    .findLast(isOwner);
  if (own) return own.entity.name;
  const told = before.filter((mention) => !isReporter(scan, mention));
  const names = new Set(told.map((mention) => mention.entity.name));
  return names.size === 1 && told.some(isOwner) ? told[0]?.entity.name : undefined;
}
