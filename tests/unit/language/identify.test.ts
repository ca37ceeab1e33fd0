import { describe, expect, it } from 'vitest';
import { identifyLanguage, primarySubtag } from '../../../src/language/identify.ts';

describe('identifyLanguage', () => {
  it.each([
    ['vi', 'Chiều nay, lãnh đạo thành phố đã tiếp đoàn đại biểu và trao đổi về hợp tác kinh tế.'],
    [
      'en',
      'The council said on Monday that it would not raise the fare for a second time this year.',
    ],
    [
      'de',
      'Der Stadtrat hat am Montag beschlossen, dass die Preise nicht noch einmal erhöht werden.',
    ],
    [
      'fr',
      'Le conseil a décidé lundi que les prix ne seront pas augmentés une seconde fois cette année.',
    ],
    [
      'es',
      'El consejo decidió el lunes que los precios no se van a subir por segunda vez este año.',
    ],
    ['ru', 'Городской совет решил, что цены на проезд не будут повышать второй раз в этом году.'],
    [
      'uk',
      'Міська рада вирішила, що ціни на проїзд не будуть підвищувати, бо це вже було цього року.',
    ],
    ['ja', '市議会は月曜日、今年二度目の値上げを行わないと発表した。'],
    ['ko', '시의회는 월요일에 올해 두 번째 요금 인상을 하지 않겠다고 밝혔다.'],
    ['zh', '市议会星期一表示今年不会第二次提高票价。'],
    ['fa', 'شورای شهر روز دوشنبه گفت که امسال برای بار دوم بهای بلیت را گران نمی‌کند و چاپ می‌شود'],
  ])('tells %s by its words or script', (language, text) => {
    expect(identifyLanguage(text).language).toBe(language);
  });

  it('reads Vietnamese with decomposed diacritics', () => {
    const text = 'Chiều nay, lãnh đạo thành phố đã tiếp đoàn đại biểu.'.normalize('NFD');
    expect(identifyLanguage(text).language).toBe('vi');
  });

  it('does not take a few Vietnamese names in an English text for Vietnamese', () => {
    const text =
      'Prime Minister Phạm Minh Chính said in Hà Nội that the country would not change its plan for the year.';
    expect(identifyLanguage(text).language).toBe('en');
  });

  it('believes the text rather than the declared language', () => {
    const text = 'Chiều nay, lãnh đạo thành phố đã tiếp đoàn đại biểu và trao đổi về hợp tác.';
    expect(identifyLanguage(text, 'en-US').language).toBe('vi');
  });

  it('falls back on the declared language with little confidence', () => {
    expect(identifyLanguage('12:30', 'vi-VN')).toEqual({ language: 'vi', confidence: 0.1 });
    expect(identifyLanguage('')).toEqual({ language: 'und', confidence: 0 });
  });
});

describe('primarySubtag', () => {
  it.each([
    ['vi-VN', 'vi'],
    ['EN_us', 'en'],
    ['nb-NO', 'no'],
    ['english', undefined],
    ['', undefined],
    [null, undefined],
  ])('makes %s into %s', (tag, code) => {
    expect(primarySubtag(tag)).toBe(code);
  });
});
