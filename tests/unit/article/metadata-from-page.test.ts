import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { extractArticle } from '../../../src/article/extract.ts';

const SENTENCE =
  'On Monday morning officials of the city met the households along the river that are affected by the widening of the road, in a meeting of more than three hours.';

interface Page {
  head?: string;
  above?: string;
  below?: string;
  url?: string;
  lang?: string;
}

function read({ head = '', above = '', below = '', url, lang = 'en' }: Page) {
  const body = [1, 2, 3, 4, 5, 6].map((n) => `<p>${SENTENCE} (${n})</p>`).join('');
  const { document } = new JSDOM(
    `<html lang="${lang}"><head><title>A road</title>${head}</head><body><div><h1>A road along the river</h1>${above}${body}</div>${below}</body></html>`,
  ).window;
  return extractArticle(document, { url: url ?? 'https://paper.example/a-road.html' });
}

describe('authors', () => {
  it.each([
    [
      'a byline up to its line break',
      '<p><cite>By Ann Example<br>Paper.com<br><a href="/ann">Archive</a></cite></p>',
      ['Ann Example'],
    ],
    [
      'a byline beside the day, linked to a page of that day',
      '<div class="byline"><a rel="author" href="/x/ann">Ann Example</a> / <a rel="author" href="/x/tom">Tom Sample</a> <a href="/tag/date/20121027">27 Oct 2012</a></div>',
      ['Ann Example', 'Tom Sample'],
    ],
    [
      'a byline that shares its box with the comments button',
      '<div class="byline_comments"><a rel="author" href="/x/ann">Ann Example</a></div>',
      ['Ann Example'],
    ],
    [
      'no label of a table with a date',
      '<p class="byline">By Ann Example on June 26, 2014</p><table><tr><td>Game Info</td></tr><tr><td>Release Date 2014-06-26</td></tr></table>',
      ['Ann Example'],
    ],
    [
      'no label that ends with a colon',
      '<div>Episode Teaser Image:</div><div>19 April 2013</div>',
      [],
    ],
    ['nobody in a sentence', '<p class="byline">By signing up you agree to the terms.</p>', []],
  ])('are read from the page: %s', (_, above, authors) => {
    expect(read({ above })?.authors).toEqual(authors);
  });

  it('are found on a card after the text', () => {
    const below =
      '<div>Share</div><div>The author</div><div><a rel="author" href="/source/ann">Ann Example</a></div>';
    expect(read({ below })?.authors).toEqual(['Ann Example']);
  });

  it('are found below many buttons under the title', () => {
    const buttons = Array.from({ length: 16 }, (_, i) => `<div>Button ${i}</div>`).join('');
    const above = `${buttons}<p class="byline">By <a href="/people/ann">Ann Example</a></p>`;
    expect(read({ above })?.authors).toEqual(['Ann Example']);
  });

  it('are read from a Korean signature with an address, which is no text', () => {
    const { document } = new JSDOM(
      `<html lang="ko"><head><title>강변 도로</title></head><body><div><h1>강변 도로 넓어진다</h1>${'<p>시는 월요일 오전 강변 도로 확장 사업으로 영향을 받는 주민들과 세 시간 넘게 만나 보상 방안을 논의했다고 밝혔다.</p><p>주민 대표는 이주 시점을 겨울 이후로 미뤄 달라고 요구했고 시는 다음 달까지 답을 내놓겠다고 약속했다.</p>'.repeat(2)}<p>최윤호 기자 ann@paper.example</p></div></body></html>`,
    ).window;
    const article = extractArticle(document, { url: 'https://paper.example/road.html' });
    expect(article?.authors).toEqual(['최윤호']);
    expect(article && articleText(article)).not.toContain('기자');
  });

  it('are not the halves of a site’s name', () => {
    const head =
      '<meta property="og:site_name" content="Road &amp; Rail"><meta name="DC.creator" content="Road &amp; Rail">';
    expect(read({ head })?.authors).toEqual([]);
  });

  it('are not the publisher in metadata where the page names persons', () => {
    const head =
      '<meta name="author" content="Example Editions"><meta name="DC.publisher" content="Example Editions">';
    const above = '<p class="author">Ann Example</p>';
    expect(read({ head, above })?.authors).toEqual(['Ann Example']);
  });
});

describe('the time of publication', () => {
  it.each([
    ['https://paper.example/2011/08/24/a-road/', '2011-08-24T00:00:00+00:00'],
    ['https://paper.example/2010/POLITICS/08/13/road/index.html', '2010-08-13T00:00:00+00:00'],
    ['https://paper.example/a-road-20260307080000.htm', '2026-03-07T00:00:00+00:00'],
    ['https://bao.vn/a-road-20260307080000.htm', '2026-03-07T00:00:00+07:00'],
    ['https://paper.example/products/20261399.html', undefined],
    ['https://paper.example/a-road-of-2011.html', undefined],
  ])('is the day in the address where nothing else says it: %s', (url, published) => {
    expect(read({ url })?.publishedTime).toBe(published);
  });

  it('is the title of an abbreviation', () => {
    const above = '<p>By Ann Example | <abbr title="2011-08-25T01:40:40Z">Wed, Aug 24</abbr></p>';
    expect(read({ above })?.publishedTime).toBe('2011-08-25T01:40:40+00:00');
  });

  it('keeps the clock of the country in whose language the page is', () => {
    const head = '<meta property="article:published_time" content="2013-10-24 03:00:00">';
    expect(read({ head, lang: 'ko' })?.publishedTime).toBe('2013-10-24T03:00:00+09:00');
  });
});

it('takes no section’s name in the only `h1` for the title', () => {
  const { document } = new JSDOM(
    `<html lang="en"><head><title>A road along the river</title></head><body><h1>Traffic Information Centre</h1>
     <h3>A road along the river</h3>${`<p>${SENTENCE}</p>`.repeat(6)}</body></html>`,
  ).window;
  const article = extractArticle(document, { url: 'https://paper.example/a-road.html' });
  expect(article?.title).toBe('A road along the river');
});
