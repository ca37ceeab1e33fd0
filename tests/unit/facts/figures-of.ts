import { extractFigures } from '../../../src/facts/figures/extract-figures.ts';
import type { AnyFigureFact } from '../../../src/facts/figures/extract-figures.ts';
import type { Entity } from '../../../src/entities/entity.ts';
import type { BriefLanguage } from '../../../src/language/language.ts';
import { segmentText } from '../../../src/language/sentences.ts';

export interface FigureOptions {
  publishedTime?: string;
  title?: string;
  entities?: Entity[];
}

/** The figures of a text. */
export function figuresOf(
  text: string,
  language: BriefLanguage,
  { entities = [], ...rest }: FigureOptions = {},
): AnyFigureFact[] {
  return extractFigures(segmentText(text, language), { entities, ...rest });
}

/** Each figure as one line: kind, slice, value or range, unit, qualifier. */
export function linesOf(text: string, language: BriefLanguage): string[] {
  return figuresOf(text, language).map((fact) => {
    const value = fact.until === undefined ? fact.value : `${fact.value}..${fact.until}`;
    const unit = 'unit' in fact ? fact.unit : undefined;
    return [fact.kind, `«${fact.text}»`, value, unit, fact.qualifier]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
  });
}

/** An entity with every place where its name stands in a text. */
export function entityIn(text: string, name: string, type: Entity['type'], salience = 0.5): Entity {
  const mentions = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    mentions.push({ start, end: start + name.length });
  }
  return { name, type, salience, mentions };
}
