import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleNode, linkedNodes, parseLenient } from '../../../src/article/metadata/json-ld.ts';

describe('parseLenient', () => {
  it.each([
    ['{"a": 1,}', { a: 1 }],
    ['<!-- {"a": 1} -->', { a: 1 }],
    ['{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['{"a": "it\\\'s"}', { a: "it\\'s" }],
    ['{"a": 1};', { a: 1 }],
  ])('mends %s', (source, value) => {
    expect(parseLenient(source)).toEqual(value);
  });

  it('gives up on what is no JSON', () => {
    expect(parseLenient('window.x = 1')).toBeUndefined();
  });
});

describe('articleNode', () => {
  it('takes the article whose address is the page, not a teaser of another', () => {
    const source = JSON.stringify([
      { '@type': 'NewsArticle', headline: 'Other', url: 'https://a.example/other', author: 'X' },
      {
        '@graph': [
          {
            '@type': ['NewsArticle'],
            headline: 'Own',
            mainEntityOfPage: { '@id': 'https://a.example/own?x=1' },
          },
        ],
      },
    ]);
    const { document } = new JSDOM(`<script type="application/ld+json">${source}</script>`).window;
    expect(articleNode(linkedNodes(document), 'https://a.example/own')).toMatchObject({
      headline: 'Own',
    });
  });
});
