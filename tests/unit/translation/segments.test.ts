import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { articleText } from '../../../src/article/article-text.ts';
import {
  factSegments,
  nameSegments,
  selectionSegments,
  summarySegments,
  translationSegments,
} from '../../../src/translation/segments.ts';

const run = (text: string) => ({ text, html: `<b>${text}</b>` });
const article: Article = {
  url: 'https://news.example/a',
  title: 'Title',
  authors: [],
  language: 'en',
  languageConfidence: 1,
  lead: run('Lead.'),
  blocks: [
    { type: 'heading', id: 'b0', level: 2, ...run('Heading') },
    { type: 'paragraph', id: 'b1', ...run('Rice rose 5%. Fish fell 2%.') },
    { type: 'list', id: 'b2', ordered: false, items: [run('First'), run('Second')] },
    { type: 'quote', id: 'b3', paragraphs: [run('Said.')] },
    {
      type: 'table',
      id: 'b4',
      caption: 'Prices',
      rows: [{ header: true, cells: [run('Rice'), run('12,5')] }],
    },
    { type: 'figure', id: 'b5', images: [], caption: run('A field.'), credit: 'Photo: X' },
    { type: 'embed', id: 'b6', kind: 'video', url: 'https://v.example/', text: 'Video' },
  ],
  wordCount: 10,
};

describe('translationSegments', () => {
  it('gives every run with words, in reading order, with its markup', () => {
    const segments = translationSegments(article);
    expect(segments.map(({ id }) => id)).toEqual([
      'title',
      'lead',
      'b0',
      'b1',
      'b2.0',
      'b2.1',
      'b3.0',
      'b4.caption',
      'b4.0.0',
      'b5.caption',
    ]);
    expect(segments.find(({ id }) => id === 'b2.1')).toEqual({ id: 'b2.1', ...run('Second') });
  });
});

describe('the segments of a brief', () => {
  const text = articleText(article);
  const sentence = { start: text.indexOf('Rice'), end: text.indexOf(' Fish') };
  const fact = { kind: 'percent', salience: 1, sentence, text: '5%', start: 10, end: 12 } as const;

  it('are the sentences of its summary, told apart by their place', () => {
    const summary = [{ text: 'Fish fell 2%.', start: 40, end: 53 }];
    expect(summarySegments({ summary })).toEqual([
      { id: 'summary.40', text: 'Fish fell 2%.', html: '' },
    ]);
  });

  it('are its names with their roles, where they have one', () => {
    const mayor = { type: 'person', salience: 1, mentions: [{ start: 9, end: 14 }] } as const;
    const entities = [
      { ...mayor, name: 'An Le', role: 'mayor', mentions: [...mayor.mentions] },
      { ...mayor, name: 'Hà Nội', mentions: [{ start: 20, end: 26 }] },
    ];
    expect(nameSegments({ entities })).toEqual([{ id: 'name.9', text: 'An Le, mayor', html: '' }]);
  });

  it('are the sentences of its most telling facts, those first', () => {
    const facts = Array.from({ length: 10 }, (_, index) => ({
      ...fact,
      value: index,
      salience: index / 10,
      sentence: { start: index, end: index + 5 },
    }));
    const ids = factSegments(article, { facts }).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['fact.9', 'fact.8']);
    expect(ids.length).toBeLessThanOrEqual(8);
  });

  it('are the sentences with facts, each once', () => {
    const facts = [
      { ...fact, value: 5 },
      { ...fact, value: 6 },
    ];
    expect(factSegments(article, { facts })).toEqual([
      { id: `fact.${sentence.start}`, text: 'Rice rose 5%.', html: '' },
    ]);
  });
});

describe('selectionSegments', () => {
  it('gives the lines that have words', () => {
    expect(selectionSegments('One\n\n  two   three\n— 5 —\n').map(({ text }) => text)).toEqual([
      'One',
      'two three',
    ]);
  });
});
