import { describe, expect, it } from 'vitest';
import { looksLikeName, namesIn } from '../../../src/article/metadata/person-names.ts';

describe('namesIn', () => {
  it.each([
    ['By Ann Example and Tom Sample', ['Ann Example', 'Tom Sample']],
    ['Von Max Mustermann, Erika Muster', ['Max Mustermann', 'Erika Muster']],
    ['Bài và ảnh: Nguyễn Thị Ví Dụ', ['Nguyễn Thị Ví Dụ']],
    ['Theo Trần Văn Thử', ['Trần Văn Thử']],
    ['NGUYỄN VĂN MẪU', ['Nguyễn Văn Mẫu']],
    ['Ann Example, Political Correspondent', ['Ann Example']],
    ['Ann Example (ann@example.org)', ['Ann Example']],
    ['Ann Example | 7 March 2026', ['Ann Example']],
    ['Theo Brandt', ['Theo Brandt']],
    ['Theo Reuters', ['Reuters']],
    ['Ann ExampleApril 28', ['Ann Example']],
    ['By Ann Example posted Aug 18th 2010 7:30PM', ['Ann Example']],
    ['By Ann Example Tuesday, Aug. 17, 2010', ['Ann Example']],
    ['By Ann Example Published: 11/18/2011', ['Ann Example']],
    ['By Ann Example, MA', ['Ann Example']],
    ['Ann Example —', ['Ann Example']],
    ['Nguyễn Thị Ví Dụ - Thứ bảy, 07/03/2026 08:52', ['Nguyễn Thị Ví Dụ']],
    ['Thứ bảy, 07/03/2026', []],
    ['View Author Page', []],
    ['More from this author', []],
    ['Xem tất cả bài viết', []],
    ['Facebook Twitter', []],
    ['Guardian staff reporter', ['Guardian staff reporter']],
    ['https://example.org/authors/ann', []],
  ])('reads %s', (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });
});

describe('looksLikeName', () => {
  it.each([
    ['Nguyễn Thị Ví Dụ', true],
    ['Ann van Example', true],
    ['Latest news', false],
    ['BREAKING NEWS', false],
    ['Kinh tế Việt Nam', false],
  ])('judges %s', (text, expected) => {
    expect(looksLikeName(text)).toBe(expected);
  });
});
