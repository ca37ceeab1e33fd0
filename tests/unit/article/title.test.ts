import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/article/metadata/page-data.ts';
import { chooseTitle, withoutSiteName } from '../../../src/article/metadata/title.ts';

interface Given {
  og?: string;
  linked?: string;
  own?: string;
  h1?: string[];
  lines?: string[];
  headline?: string;
}

function titleOf({ og, linked, own = '', h1 = [], lines = [], headline }: Given): string {
  const meta = new Map<string, string[]>();
  if (og !== undefined) meta.set('og:title', [og]);
  if (headline !== undefined) meta.set('headline', [headline]);
  const data: PageData = {
    url: 'https://valeherald.com/story',
    meta,
    nodes: [],
    article: linked === undefined ? undefined : { headline: linked },
    documentTitle: own,
    declaredLanguage: 'en',
  };
  return chooseTitle(data, h1, ['Vale Herald', '종일일보'], lines);
}

describe('chooseTitle', () => {
  it('keeps the spelling of og:title when it cuts what follows the headline', () => {
    expect(
      titleOf({
        og: "Bell found in mayor's garden | The Vale Herald | by Sam Tully",
        h1: ['Bell found in mayor’s garden'],
      }),
    ).toBe("Bell found in mayor's garden");
  });

  it('does not take a longer headline for the shorter one with a suffix', () => {
    expect(
      titleOf({
        og: 'Ashby send a clear message',
        linked: 'Ashby send a clear message in win over Callow',
        own: 'Ashby send a clear message in win over Callow | Vale Herald',
        h1: ['Ashby send a clear message in win over Callow'],
      }),
    ).toBe('Ashby send a clear message');
  });

  it('keeps a suffix that linked data has in the headline too', () => {
    const title = 'Fires on the ridge! The latest - Live updates';
    expect(titleOf({ og: title, linked: title, h1: ['Fires on the ridge! The latest'] })).toBe(
      title,
    );
  });

  it('does without an og:title that a quotation mark broke off', () => {
    expect(
      titleOf({
        og: 'Marathon ends with a clear winner and',
        own: 'Marathon ends with a clear winner and "royal visit"',
        h1: ['Marathon ends with a clear winner and "royal visit"'],
      }),
    ).toBe('Marathon ends with a clear winner and "royal visit"');
  });

  it('takes the headline that meta names, and cuts at strokes without spaces', () => {
    expect(
      titleOf({
        og: '대표를 제명했지만 부담은 더 커졌다-정치ㅣ종일일보',
        headline: '대표를 제명했지만 부담은 더 커졌다',
      }),
    ).toBe('대표를 제명했지만 부담은 더 커졌다');
  });

  it('finds the headline among the lines where the page has no h1', () => {
    expect(
      titleOf({
        own: 'Brewlog: Why the fifth minute matters',
        lines: ['Brewlog', 'Why the fifth minute matters'],
      }),
    ).toBe('Why the fifth minute matters');
    expect(titleOf({ own: 'Climate - what the council has decided', lines: ['Climate'] })).toBe(
      'Climate - what the council has decided',
    );
  });

  it('takes the headline of the story, not the name of the site set as h1', () => {
    expect(
      titleOf({
        own: 'Vale Herald: Two days on the ridge',
        h1: ['Vale Herald'],
        lines: ['Vale Herald', 'Two days on the ridge'],
      }),
    ).toBe('Two days on the ridge');
  });
});

describe('withoutSiteName', () => {
  it('cuts the name at either end, and nothing else', () => {
    expect(withoutSiteName('Bell found - Vale Herald', ['Vale Herald'])).toBe('Bell found');
    expect(withoutSiteName('Vale Herald - Bell found', ['Vale Herald'])).toBe('Bell found');
    expect(withoutSiteName('Bell found - twice', ['Vale Herald'])).toBe('Bell found - twice');
  });
});
