import { expect, test } from 'vitest';
import { foldDiacritics } from '../../../src/language/fold.ts';

test('diacritics and đ are folded', () => {
  expect(foldDiacritics('Hà Nội, Đắk Lắk')).toBe('ha noi, dak lak');
});

test('composed and decomposed spellings fold alike', () => {
  expect(foldDiacritics('Việt'.normalize('NFD'))).toBe(foldDiacritics('Việt'.normalize('NFC')));
});
