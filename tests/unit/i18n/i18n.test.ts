import { describe, expect, it } from 'vitest';
import { chooseUiLanguage, createI18n, uiLanguages } from '../../../src/i18n/i18n.ts';

describe('chooseUiLanguage', () => {
  it('follows the first of the browser’s languages there are words for', () => {
    expect(chooseUiLanguage('browser', ['fr-FR', 'vi-VN', 'en'])).toBe('vi');
    expect(chooseUiLanguage('browser', ['en-GB', 'vi'])).toBe('en');
  });

  it('takes English where there are words for none of them', () => {
    expect(chooseUiLanguage('browser', ['fr', 'de'])).toBe('en');
    expect(chooseUiLanguage('browser', [])).toBe('en');
  });

  it('prefers what the reader chose', () => {
    expect(chooseUiLanguage('vi', ['en'])).toBe('vi');
  });
});

describe('createI18n', () => {
  it('knows Vietnamese and English', () => {
    expect(uiLanguages).toEqual(['en', 'vi']);
  });

  it('chooses the plural form and writes the number as the language does', async () => {
    const english = await createI18n('en');
    const vietnamese = await createI18n('vi');
    expect(english.t('entity.mentions', { count: 1 })).toBe('1 mention');
    expect(english.t('entity.mentions', { count: 1234 })).toBe('1,234 mentions');
    expect(vietnamese.t('entity.mentions', { count: 1234 })).toBe('1.234 lần nhắc đến');
  });

  it('puts values in unescaped, for the renderer escapes them', async () => {
    const { t } = await createI18n('en');
    expect(t('library.deleted', { title: 'A & <b>' })).toBe('Moved “A & <b>” to the bin.');
  });

  it('keeps two languages apart', async () => {
    const vietnamese = await createI18n('vi');
    const english = await createI18n('en');
    expect(vietnamese.t('action.save')).toBe('Lưu');
    expect(english.t('action.save')).toBe('Save');
  });

  it('refuses a language without words', async () => {
    await expect(createI18n('xx')).rejects.toThrow(RangeError);
  });
});
