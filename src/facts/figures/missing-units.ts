import type { Token } from '../../language/numbers-tokens.ts';
import type { Figure, NumberFigure, Scan } from './figure.ts';

const LINKS: ReadonlySet<string> = new Set([',', 'and', 'or', 'và', 'hoặc', 'hay']);
/** What is said of people or things that have just been counted: '540 people were injured and 29 were missing'. */
const PREDICATES: ReadonlySet<string> = new Set('were was are have had bị mất chết đã'.split(' '));

function isBare(figure: Figure | undefined): figure is NumberFigure {
  return figure?.kind === 'quantity' && figure.unit === undefined;
}

/** Whether nothing but links of a list stands between two figures. */
function isListed(tokens: readonly Token[], left: Figure, right: Figure): boolean {
  const between = tokens.slice(left.end, right.start);
  return (
    between.length > 0 && between.length <= 2 && between.every(({ lower }) => LINKS.has(lower))
  );
}

function unitOf(figure: Figure | undefined): string | undefined {
  return figure?.kind === 'quantity' ? figure.unit : undefined;
}

/**
 * Gives a figure without a noun the noun of its neighbour in a list ('33, 34 và 39 tuổi', 'aged 33,
 * 34 and 39'), or of the count before it where the same things are counted on ('… and 29 were
 * missing').
 */
export function fillMissingUnits({ tokens, place }: Scan, figures: readonly Figure[]): Figure[] {
  const filled = [...figures];
  const give = (index: number, unit: string | undefined): void => {
    const figure = filled[index];
    if (isBare(figure) && unit !== undefined) filled[index] = { ...figure, unit };
  };
  for (let index = filled.length - 2; index >= 0; index -= 1) {
    const [figure, next] = [filled[index], filled[index + 1]];
    if (isBare(figure) && next && isListed(tokens, figure, next)) give(index, unitOf(next));
  }
  for (let index = 1; index < filled.length; index += 1) {
    const [before, figure] = [filled[index - 1], filled[index]];
    if (!before || !isBare(figure)) continue;
    const unit = unitOf(before);
    const counts = unit !== undefined && !place.isMeasure(before.end - 1);
    const goesOn = PREDICATES.has(tokens[figure.end]?.lower ?? '');
    if (isListed(tokens, before, figure) || (counts && goesOn)) give(index, unit);
  }
  return filled;
}
