import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const localeFolder = 'src/i18n/locales';
const languages = readdirSync(localeFolder).map((file) => path.basename(file, '.json'));

function messages(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`${localeFolder}/${language}.json`, 'utf8')) as Record<
    string,
    string
  >;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Keys as the code names them: the forms of a plural are one. */
function stems(language: string): string[] {
  return [...new Set(Object.keys(messages(language)).map((key) => key.replace(PLURAL, '')))].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

const code = [...sources('src'), ...sources('entrypoints')].join('\n');

/** Every string literal of the code, and the templates as patterns: `fact.kind.${kind}`. */
const literals = new Set(Array.from(code.matchAll(/'([a-z][\w.-]*)'/g), ([, text]) => text));
const templates = Array.from(
  code.matchAll(/`([a-z][\w-]*\.[\w.-]*\$\{[^`]*)`/g),
  ([, text = '']) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', String.raw`\.`))
        .join('[a-z.-]*')}$`,
    ),
);

/** Names of what a message has to be filled in with. */
function values(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{(\w+)/g), ([, name = '']) => name))].sort();
}

describe('the words of the interface', () => {
  it('have the same keys in every language', () => {
    for (const language of languages) expect(stems(language), language).toEqual(stems('en'));
  });

  it('have every plural form that the language needs, and no other', () => {
    for (const language of languages) {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const forms = new Map<string, string[]>();
      for (const key of Object.keys(messages(language))) {
        const form = PLURAL.exec(key)?.[0].slice(1);
        const stem = key.replace(PLURAL, '');
        if (form !== undefined) forms.set(stem, [...(forms.get(stem) ?? []), form]);
      }
      for (const [stem, found] of forms) {
        expect(found.sort(), `${language} ${stem}`).toEqual([...wanted].sort());
      }
    }
  });

  it('have the same values to fill in in every language', () => {
    const english = messages('en');
    for (const language of languages) {
      for (const [key, text] of Object.entries(messages(language))) {
        const original = english[key] ?? english[key.replace(PLURAL, '_other')] ?? '';
        expect(values(text), `${language} ${key}`).toEqual(values(original));
      }
    }
  });

  it('are all used by the code', () => {
    const unused = stems('en').filter(
      (key) => !literals.has(key) && !templates.some((template) => template.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('are all there that the code names', () => {
    const keys = new Set(stems('en'));
    const named = Array.from(code.matchAll(/\bt\(\s*'([^']+)'/g), ([, key = '']) => key);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('are not left empty or in English', () => {
    const english = messages('en');
    // The same in both: names, and words Vietnamese has taken over.
    const same = ['options.version', 'reader.embed.video'];
    for (const [key, text] of Object.entries(messages('vi'))) {
      expect(text.trim(), key).not.toBe('');
      if (!same.includes(key)) expect(text, key).not.toBe(english[key]);
    }
  });

  it('are Vietnamese in composed letters (NFC)', () => {
    for (const [key, text] of Object.entries(messages('vi'))) {
      expect(text.normalize('NFC'), key).toBe(text);
    }
  });
});
