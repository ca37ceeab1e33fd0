import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BriefOutput, briefOfPage } from '../../tools/brief/headless.ts';
import { readPageFile } from '../../tools/brief/input.ts';

/** What a careful reader takes from a seed; only the parts the tests name. */
interface Gold {
  title: string;
  language: string;
  body: {
    paragraphs: number;
    firstParagraphStarts: string;
    lastParagraphStarts: string;
    captions: string[];
    mustNotContain: string[];
  };
  entities: { name: string; type: string; role?: string }[];
  facts: GoldFact[];
}

interface GoldFact {
  kind: string;
  evidence: string;
  value?: number | string;
  unit?: string;
  qualifier?: string;
  part?: string;
  when?: string;
  speaker?: string;
  parties?: string[];
  document?: string;
}

type Output = Required<BriefOutput>;

const pages = ['nam-ninh', 'campuchia'].flatMap((slug) =>
  ['mastercms', 'portal'].map((markup) => ({ slug, markup })),
);

describe.each(pages)('seed $slug in the markup of $markup', ({ slug, markup }) => {
  const folder = path.join(import.meta.dirname, slug);
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as Gold;
  let output: Output;
  beforeAll(() => {
    const result = briefOfPage(readPageFile(path.join(folder, `${markup}.html`)), {
      id: slug,
      url: `https://thoidai.com.vn/${slug}.html`,
    });
    if (!result.article || !result.brief) throw new Error('No main text was found.');
    output = { ...result, article: result.article, brief: result.brief };
  });

  it('is an article with its title, language and body', () => {
    expect(output.isArticle).toBe(true);
    expect(output.article.title).toBe(gold.title);
    expect(output.article.language).toBe(gold.language);
    const paragraphs = output.article.text.split('\n');
    expect(paragraphs).toHaveLength(gold.body.paragraphs);
    expect(paragraphs[0]?.startsWith(gold.body.firstParagraphStarts)).toBe(true);
    expect(paragraphs.at(-1)?.startsWith(gold.body.lastParagraphStarts)).toBe(true);
  });

  it('keeps the captions apart from the body', () => {
    expect(output.article.captions).toEqual(gold.body.captions);
    for (const caption of gold.body.captions) expect(output.article.text).not.toContain(caption);
  });

  it.each(gold.body.mustNotContain)('says nothing of another story: %s', (words) => {
    expect(JSON.stringify({ article: output.article, brief: output.brief })).not.toContain(words);
  });

  it.each(gold.entities)('names $name as $type', ({ name, type, role }) => {
    const entity = output.brief.entities.find((e) => e.name === name && e.type === type);
    expect(
      entity,
      JSON.stringify(output.brief.entities.map((e) => [e.name, e.type])),
    ).toBeDefined();
    if (role !== undefined) expect(entity?.role).toContain(role);
    for (const { start, end } of entity?.mentions ?? []) {
      expect(name).toContain(output.article.text.slice(start, end));
    }
  });

  it.each(gold.facts)('finds the $kind in «$evidence»', (fact) => {
    const start = output.article.text.indexOf(fact.evidence);
    expect(start, 'the evidence stands in the text').toBeGreaterThanOrEqual(0);
    const candidates = output.brief.facts.filter(
      (f) => f.kind === fact.kind && f.start < start + fact.evidence.length && f.end > start,
    );
    const expected = { ...fact } as Partial<GoldFact>;
    delete expected.evidence;
    if (expected.parties) expected.parties = expect.arrayContaining(expected.parties) as string[];
    expect(candidates).toContainEqual(expect.objectContaining(expected));
  });

  it('points at the text with every offset', () => {
    const { facts, summary, entities } = output.brief;
    for (const { text, start, end } of [...facts, ...summary]) {
      expect(output.article.text.slice(start, end)).toBe(text);
    }
    expect(summary).toHaveLength(3);
    expect(entities.every(({ mentions }) => mentions.length > 0)).toBe(true);
  });
});
