import { describe, expect, it } from 'vitest';
import { missingFigures } from '../../../src/translation/protection/figures.ts';
import { missingNames, protectedNames } from '../../../src/translation/protection/names.ts';

/** From the other of the two languages whose figures are read. */
const pairTo = (to: string) => ({ from: to === 'vi' ? 'en' : 'vi', to });

describe('missingFigures', () => {
  it.each([
    ['GDP tăng 8,3%', 'GDP grew 8.3%', 'en'],
    ['khoảng 3,370 tỷ USD', 'about 3.37 billion USD', 'en'],
    ['khoảng 3,370 tỷ USD', 'about 3,370 billion USD', 'en'],
    ['khoảng 3.370 tỷ đồng', 'about 3,370 billion dong', 'en'],
    ['khoảng 3.370 tỷ đồng', 'about 3.37 trillion dong', 'en'],
    ['1.500.000 người', '1.5 million people', 'en'],
    ['2 triệu 370 nghìn tấn', '2.37 million tonnes', 'en'],
    ['ngày 23/10/2022', 'October 23, 2022', 'en'],
    ['tháng 10 năm 2022', 'October 2022', 'en'],
    ['cuộc họp lúc 14h30', 'the meeting at 2:30 pm', 'en'],
    ['5 người và 3 xe', 'five people and three cars', 'en'],
    ['lần thứ 5', 'the fifth time', 'en'],
    ['12 people', 'mười hai người', 'vi'],
    ['$1.2m in damages', 'thiệt hại 1,2 triệu USD', 'vi'],
    ['15 triệu người', '1500万人', 'zh'],
    ['15 triệu người', '१५ मिलियन लोग', 'hi'],
    ['3,5 triệu tấn', '٣٫٥ مليون طن'.replace('٫', '.'), 'ar'],
    ['58% cử tri', 'Fifty-eight percent of voters', 'en'],
    ['lúc 05:00', 'at 5 a.m.', 'en'],
    ['35 people', 'ba mươi lăm người', 'vi'],
    ['5 người', 'cinq personnes', 'fr'],
    ['khoảng 2 tỷ USD', 'environ 2 milliards de dollars', 'fr'],
    ['30 000 people', '30.000 người', 'vi'],
    ['COVID-19 ở 3 tỉnh', 'COVID-19 in 3 provinces', 'en'],
  ])('finds all of %j in %j', (original, translation, target) => {
    expect(missingFigures(original, translation, pairTo(target))).toEqual([]);
  });

  it.each([
    ['GDP tăng 8,3%', 'GDP grew 8.5%', 'en', ['8,3']],
    ['khoảng 3.370 tỷ đồng', 'about 3,370 million dong', 'en', ['3.370']],
    ['15% và 150%', '150% and more', 'en', ['15']],
    ['ngày 23/10/2022', 'on October 22, 2022', 'en', ['23']],
    ['ngày 23/10/2022', 'on September 23, 2022', 'en', ['10']],
    ['5 người', 'seven people', 'en', ['5']],
    ['5 người', '7 personnes', 'fr', ['5']],
    ['50 người', 'nhiều người', 'vi', ['50']],
  ])('misses in %j → %j (%s) %j', (original, translation, target, missing) => {
    expect(missingFigures(original, translation, pairTo(target))).toEqual(missing);
  });
});

describe('missingNames', () => {
  const text = 'Ông Đặng Đình Hoan ở Bắc Giang nói với Samsung. Ông Hoan đến Hàn Quốc, Hà Nội.';
  const entity = (name: string, type: 'person' | 'place' | 'organization', ...forms: string[]) => ({
    name,
    type,
    salience: 1,
    mentions: forms.map((form) => {
      const start = text.indexOf(form);
      return { start, end: start + form.length };
    }),
  });
  const names = protectedNames(
    [
      entity('Đặng Đình Hoan', 'person', 'Đặng Đình Hoan', 'Hoan'),
      entity('Bắc Giang', 'place', 'Bắc Giang'),
      entity('Hàn Quốc', 'place', 'Hàn Quốc'),
      entity('Hà Nội', 'place', 'Hà Nội'),
      entity('Samsung', 'organization', 'Samsung'),
      entity('Bộ Công Thương', 'organization'),
    ],
    text,
  );
  const pair = { from: 'vi', to: 'en' };

  it('takes names without diacritics, written as one word, short, and countries abroad', () => {
    const translation =
      'Mr Dang Dinh Hoan told Samsung in Bac Giang. Mr Hoan came to South Korea, Hanoi.';
    expect(missingNames(text, translation, names, pair)).toEqual([]);
    expect(missingNames('Ông Hoan nói.', 'Mr Dang Dinh Hoan said.', names, pair)).toEqual([]);
  });

  it('tells which are missing, and of those only what the paragraph names', () => {
    expect(missingNames(text, 'Mr Laurel in the North told them.', names, pair)).toEqual([
      'Đặng Đình Hoan',
      'Bắc Giang',
      'Hàn Quốc',
      'Hà Nội',
      'Samsung',
    ]);
    expect(missingNames('Ông Hoan nói.', 'Mr Laurel said.', names, pair)).toEqual(['Hoan']);
  });

  it.each([
    ['Mỹ', 'an American company', 'vi'],
    ['Anh', 'the British prime minister', 'vi'],
    ['Nga', 'the Russian army', 'vi'],
    ['Bắc Kinh', 'from Beijing', 'vi'],
    ['Thổ Nhĩ Kỳ', 'the Turkish lira', 'vi'],
    ['Thành phố Mexico', 'in Mexico City', 'vi'],
    ['U.S.', 'phía Mỹ', 'en'],
    ['UK', 'của Anh', 'en'],
    ['South China Sea', 'ở Biển Đông', 'en'],
    ['Europe', 'khắp châu Âu', 'en'],
  ])('takes %j for named by %j', (place, translation, from) => {
    const way = { from, to: from === 'vi' ? 'en' : 'vi' };
    const one = [{ type: 'place' as const, forms: [place] }];
    expect(missingNames(`${place}.`, translation, one, way)).toEqual([]);
    expect(missingNames(`${place}.`, 'Wuthering', one, way)).toEqual([place]);
  });

  it('does not take half of a Vietnamese name for the whole', () => {
    const place = [{ type: 'place' as const, forms: ['Bắc Giang'] }];
    expect(missingNames('Ở Bắc Giang.', 'In An Giang.', place, pair)).toEqual(['Bắc Giang']);
  });

  it('does not take a part of another word for a name', () => {
    const an = [{ type: 'person' as const, forms: ['An'] }];
    expect(missingNames('An nói.', 'He can say.', an, pair)).toEqual(['An']);
    expect(missingNames('Anh nói.', 'He says.', an, pair)).toEqual([]);
  });

  it('lets organisations be translated', () => {
    expect(
      missingNames('Bộ Công Thương nói.', 'The Ministry of Industry said.', names, pair),
    ).toEqual([]);
  });

  it('looks for nothing between scripts', () => {
    expect(missingNames(text, '越南', names, { from: 'vi', to: 'zh' })).toEqual([]);
  });
});
