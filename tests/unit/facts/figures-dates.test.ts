import { describe, expect, it } from 'vitest';
import type { BriefLanguage } from '../../../src/language/language.ts';
import { figuresOf } from './figures-of.ts';

/** Each date as slice, value or range, part of the day, and what it resolves to. */
function datesOf(text: string, language: BriefLanguage, publishedTime?: string): string[] {
  return figuresOf(text, language, publishedTime === undefined ? {} : { publishedTime }).flatMap(
    (fact) =>
      fact.kind === 'date'
        ? [
            [
              `«${fact.text}»`,
              fact.until === undefined ? fact.value : `${fact.value}..${fact.until}`,
              fact.part,
              fact.resolved && `= ${fact.resolved}`,
            ]
              .filter(Boolean)
              .join(' '),
          ]
        : [],
  );
}

describe('Vietnamese dates', () => {
  it.each([
    ['Chiều 23/10, tại Bắc Giang', '«Chiều 23/10» --10-23 afternoon'],
    ['sáng 10-9', '«sáng 10-9» --09-10 morning'],
    ['rạng sáng 10-9', '«rạng sáng 10-9» --09-10 morning'],
    ['đêm 30 tháng 9', '«đêm 30 tháng 9» --09-30 night'],
    ['sáng sớm 30/11', '«sáng sớm 30/11» --11-30 morning'],
    ['ngày 29 tháng 9 năm 2018', '«ngày 29 tháng 9 năm 2018» 2018-09-29'],
    ['ngày 31/12/2025', '«ngày 31/12/2025» 2025-12-31'],
    ['Ngày 25 - 10 – 2003, chúng tôi', '«Ngày 25 - 10 – 2003» 2003-10-25'],
    ['ngày 30.9.2018', '«ngày 30.9.2018» 2018-09-30'],
    ['từ ngày 18 - 21/10/2022', '«ngày 18 - 21/10/2022» 2022-10-18..2022-10-21'],
    ['từ ngày 12 đến 18/8', '«ngày 12 đến 18/8» --08-12..--08-18'],
    ['từ ngày 30/9 đến ngày 2/10/2024', '«ngày 30/9 đến ngày 2/10/2024» 2024-09-30..2024-10-02'],
    ['Quốc khánh 2/9', '«2/9» --09-02'],
    ['dịp lễ 8-3', '«8-3» --03-08'],
    ['có hiệu lực từ 15/3', '«15/3» --03-15'],
    ['(29 tháng 9)', '«29 tháng 9» --09-29'],
    ['vào tháng 6', '«tháng 6» --06'],
    ['đến tháng Mười', '«tháng Mười» --10'],
    ['tháng mười hai', '«tháng mười hai» --12'],
    ['tháng giêng', '«tháng giêng» --01'],
    ['tháng 7/2025', '«tháng 7/2025» 2025-07'],
    ['vào tháng 7, 2017', '«tháng 7, 2017» 2017-07'],
    ['tháng 5 - 7/2024', '«tháng 5 - 7/2024» 2024-05..2024-07'],
    ['quý II/2024', '«quý II/2024» 2024-04..2024-06'],
    ['quý 3 năm 2023', '«quý 3 năm 2023» 2023-07..2023-09'],
    ['đầu năm 2026', '«năm 2026» 2026'],
    ['giai đoạn 2021 – 2023', '«2021 – 2023» 2021..2023'],
    ['nhiệm kỳ 2026-2031', '«2026-2031» 2026..2031'],
    ['từ năm 2010 đến năm 2015', '«năm 2010 đến năm 2015» 2010..2015'],
    ['Ryder Cup 2018', '«2018» 2018'],
    ['Năm tài chính 2018, doanh thu', '«Năm tài chính 2018» 2018'],
    ['Luật Đất đai 2013 quy định', '«2013» 2013'],
    ['vào mùa hè 2015, anh', '«2015» 2015'],
    ['thế kỷ thứ 18', '«thế kỷ thứ 18» 17XX'],
    ['những năm 1980', '«những năm 1980» 198X'],
    ['thập niên 90', '«thập niên 90» 199X'],
    ['thế kỷ 19', '«thế kỷ 19» 18XX'],
    ['thế kỷ XXI', '«thế kỷ XXI» 20XX'],
    ['2018-09-29', '«2018-09-29» 2018-09-29'],
  ])('%s', (text, date) => {
    expect(datesOf(text, 'vi')).toEqual([date]);
  });

  it.each([
    ['1/4 dự án'],
    ['thắng 3-1'],
    ['dẫn trước 3-1'],
    ['ngày 31/2'],
    ['2.018 người'],
    ['hơn 2000 học sinh'],
    ['trả 2000 USD'],
    ['3-4 lần'],
    ['Nghị định 03/2026/NĐ-CP'],
    ['ba năm trước'],
    ['những năm trước'],
    ['hằng năm trước đây'],
    ['cuộc họp thứ hai'],
  ])('%s holds no date', (text) => {
    expect(datesOf(text, 'vi')).toEqual([]);
  });
});

describe('Vietnamese dates that hang on the day of publishing', () => {
  /** A Sunday. */
  const published = '2022-10-23T16:00:00+07:00';

  it.each([
    ['hôm qua', '«hôm qua» = 2022-10-22'],
    ['đêm qua', '«đêm qua» night = 2022-10-22'],
    ['chiều nay', '«chiều nay» afternoon = 2022-10-23'],
    ['ngày mai', '«ngày mai» = 2022-10-24'],
    ['tuần trước', '«tuần trước» = 2022-W41'],
    ['tháng này', '«tháng này» = 2022-10'],
    ['tháng tới', '«tháng tới» = 2022-11'],
    ['năm ngoái', '«năm ngoái» = 2021'],
    ['tháng 12 năm ngoái', '«tháng 12 năm ngoái» --12 = 2021-12'],
    ['hôm thứ Bảy', '«thứ Bảy» = 2022-10-22'],
    ['vào thứ Bảy', '«thứ Bảy»'],
    ['sáng Chủ nhật', '«sáng Chủ nhật» morning'],
    ['Chiều 23/10', '«Chiều 23/10» --10-23 afternoon = 2022-10-23'],
    ['ngày 5/1', '«ngày 5/1» --01-05 = 2023-01-05'],
    ['tháng 12', '«tháng 12» --12 = 2022-12'],
    ['ngày 20/4', '«ngày 20/4» --04-20'],
  ])('%s', (text, date) => {
    expect(datesOf(text, 'vi', published)).toEqual([date]);
  });

  it('leaves them unresolved without one, or with one that is no date', () => {
    expect(datesOf('hôm qua', 'vi')).toEqual(['«hôm qua»']);
    expect(datesOf('hôm qua', 'vi', 'yesterday')).toEqual(['«hôm qua»']);
  });
});

describe('English dates', () => {
  it.each([
    ['on September 29, 2018', '«September 29, 2018» 2018-09-29'],
    ['on Oct. 2, 1968, killing', '«Oct. 2, 1968» 1968-10-02'],
    ['30th September', '«30th September» --09-30'],
    ['29 September 1918', '«29 September 1918» 1918-09-29'],
    ['the October 1 referendum', '«October 1» --10-01'],
    ['In June, the', '«June» --06'],
    ['in March', '«March» --03'],
    ['in May', '«May» --05'],
    ['until Oct.', '«Oct.» --10'],
    ['in July 2017', '«July 2017» 2017-07'],
    ['mid-October', '«October» --10'],
    ['Sept. 5-7', '«Sept. 5-7» --09-05..--09-07'],
    ['May 30 to June 2, 2020', '«May 30 to June 2, 2020» 2020-05-30..2020-06-02'],
    ['5-7 May 2019', '«5-7 May 2019» 2019-05-05..2019-05-07'],
    ['by 2030', '«2030» 2030'],
    ['the 2018 Ryder Cup', '«2018» 2018'],
    ['the 1950-53 war', '«1950-53» 1950..1953'],
    ['between 1992 and 2004', '«1992 and 2004» 1992..2004'],
    ['from 2010 to 2015', '«2010 to 2015» 2010..2015'],
    ['in the 1980s', '«1980s» 198X'],
    ["in the '80s", "«'80s» 198X"],
    ['19th century opinion', '«19th century» 18XX'],
    ['28 September to 7 October 2018', '«28 September to 7 October 2018» 2018-09-28..2018-10-07'],
    ['January through March 2019', '«January through March 2019» 2019-01..2019-03'],
    ['the late 1800s', '«1800s» 18XX'],
    ['families of 9/11', '«9/11» --09-11'],
    ['the vote in May.', '«May» --05'],
    ['9/29/2018', '«9/29/2018» 2018-09-29'],
    ['2018-09-29', '«2018-09-29» 2018-09-29'],
  ])('%s', (text, date) => {
    expect(datesOf(text, 'en')).toEqual([date]);
  });

  it.each([
    ['PM Theresa May said'],
    ['a quasi-Teresa-May character'],
    ['they march on'],
    ['2,000 people'],
    ['almost 1000 people'],
    ['the Sunday Times'],
    ['it may 5'],
  ])('%s holds no date', (text) => {
    expect(datesOf(text, 'en')).toEqual([]);
  });

  it.each([
    ['yesterday', '«yesterday» = 2018-09-29'],
    ['this morning', '«this morning» morning = 2018-09-30'],
    ['last night', '«last night» night = 2018-09-29'],
    ['last year', '«last year» = 2017'],
    ['next week', '«next week» = 2018-W40'],
    ['last December', '«last December» --12 = 2017-12'],
    ['October last year', '«October last year» --10 = 2017-10'],
    ['on Saturday', '«Saturday»'],
    ['last Saturday', '«last Saturday» = 2018-09-29'],
    ['Saturday night', '«Saturday night» night'],
  ])('%s, published on a Sunday', (text, date) => {
    expect(datesOf(text, 'en', '2018-09-30T08:00:00+01:00')).toEqual([date]);
  });
});
