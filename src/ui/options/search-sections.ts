import { findInText } from '../reader/find/find-in-text.ts';
import type { OptionSection } from './option-section.ts';

/** The rows that have every word of the query, by section; a section whose title has them is whole. */
export function searchSections(sections: OptionSection[], query: string): OptionSection[] {
  const words = query.split(/\s+/).filter(Boolean);
  const has = (text: string): boolean => words.every((word) => findInText(text, word).length > 0);
  return sections
    .map((section) =>
      has(section.title)
        ? section
        : { ...section, rows: section.rows.filter((row) => has(`${section.title} ${row.words}`)) },
    )
    .filter(({ rows }) => rows.length > 0);
}
