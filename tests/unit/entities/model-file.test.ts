import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadEntityModel } from '../../../src/entities/recognize.ts';
import { modelBytes } from './shipped-models.ts';

/** SHA-256 of the output of `npm run train -- entities`; change it only together with the models. */
const HASHES = {
  vi: 'c4f140ba4f97cf7bd998716147ddbc354a5147a1bcbc06103117e4dcf342cde6',
  en: 'df07876a5b064e87a18840a590ff5946dfc01eb980137d2c8fe7ded5fa951a96',
} as const;

describe.each(['vi', 'en'] as const)('the %s model that ships', (language) => {
  test('is the one that was trained and measured', () => {
    const hash = createHash('sha256').update(modelBytes(language)).digest('hex');
    expect(hash).toBe(HASHES[language]);
  });

  test('is at most a megabyte gzipped', () => {
    expect(gzipSync(modelBytes(language), { level: 9 }).length).toBeLessThanOrEqual(1_000_000);
  });

  test('is refused when cut short, followed by more, or for another language', () => {
    const bytes = modelBytes(language);
    expect(() => loadEntityModel(language, bytes.subarray(0, bytes.length - 1))).toThrow(
      RangeError,
    );
    expect(() => loadEntityModel(language, bytes.subarray(0, 1000))).toThrow(RangeError);
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(() => loadEntityModel(language, longer)).toThrow(RangeError);
    expect(() => loadEntityModel(language === 'vi' ? 'en' : 'vi', bytes)).toThrow(RangeError);
  });
});

test('bytes that are no model are refused', () => {
  expect(() => loadEntityModel('vi', new Uint8Array(0))).toThrow(RangeError);
  expect(() => loadEntityModel('vi', new Uint8Array(100).fill(255))).toThrow(RangeError);
});
