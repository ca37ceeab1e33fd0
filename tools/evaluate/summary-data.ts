import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tokens } from '../../src/summary/tokens.ts';

/** An article without its summary, and the summary that a person wrote. */
export interface SummaryPair {
  id: string;
  language: string;
  title: string;
  text: string;
  summary: string;
}

/** Where the corpora lie, beside the checkout. */
export const CORPORA = '../shared/corpora';

/** The language of the pages of a country in the extraction corpus, where it is not English. */
const COUNTRY_LANGUAGE = new Map(
  'at:de ch:de cz:cs de:de es:es fr:fr it:it jp:ja kr:ko li:de lt:lt lu:de no:no pl:pl ru:ru se:sv tr:tr vn:vi'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** A summary outside these bounds (in tokens) is a headline or a part of the text, not a summary. */
const SHORTEST = 12;
const LONGEST = 90;
/** An article with fewer lines or sentences leaves nothing to choose. */
const FEWEST_LINES = 4;

/** 'HÀ NỘI, 3/4 –', '(Dân trí) -': where or who, which is no part of the summary. */
const DATELINE = /^\([^()]{1,30}\)\s*[-–—]\s*/u;

/** News pages with a lead that stands apart: the lead is predicted from the rest of the text. */
export function leads(corpora: string): SummaryPair[] {
  return jsonLines(path.join(corpora, 'extraction-dev', 'gold.jsonl'))
    .filter(({ lead }) => Array.isArray(lead) && lead.length > 0)
    .map((page) => {
      const id = path.basename(String(page['page']), '.html.gz');
      const lead = (page['lead'] as string[]).join('\n');
      const text = [page['text']].flat().join('\n');
      return {
        id,
        language: COUNTRY_LANGUAGE.get(id.slice(0, id.indexOf('_'))) ?? 'en',
        title: String(page['title'] ?? ''),
        text: text.startsWith(lead) ? text.slice(lead.length).trim() : text,
        summary: lead.replace(DATELINE, ''),
      };
    })
    .filter(usable);
}

/**
 * World news in Vietnamese or English: the first sentence is the headline, and the second, which in
 * agency news tells the whole story, is predicted from what follows it.
 */
export function openings(corpora: string, language: 'vi' | 'en'): SummaryPair[] {
  return jsonLines(path.join(corpora, 'names', `${language}-world.jsonl`))
    .map((document) => {
      const [title = '', summary = '', ...rest] = (document['sentences'] as { text: string }[]).map(
        ({ text }) => text,
      );
      return { id: String(document['doc']), language, title, summary, text: rest.join('\n') };
    })
    .filter(usable);
}

/** Any file of `{text, summary, title?, language?, id?}` lines. */
export function pairsOf(file: string, language: string): SummaryPair[] {
  return jsonLines(file).map((line, i) => ({
    id: String(line['id'] ?? i),
    language: String(line['language'] ?? language),
    title: String(line['title'] ?? ''),
    text: String(line['text']),
    summary: String(line['summary']),
  }));
}

function usable({ text, summary }: SummaryPair): boolean {
  const { length } = tokens(summary);
  return (
    length >= SHORTEST &&
    length <= LONGEST &&
    text.split('\n').filter(Boolean).length >= FEWEST_LINES
  );
}

function jsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
