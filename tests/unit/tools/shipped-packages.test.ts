import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import licences from '../../../public/licences.json' with { type: 'json' };
import {
  type LicencesFile,
  fontPackageOf,
  packageOf,
  unlistedPackages,
} from '../../../tools/build/shipped-packages.ts';

const listed: LicencesFile = licences;

it('knows the package of a file, scoped or not, also within another', () => {
  expect(packageOf('/a/node_modules/dexie/dist/dexie.mjs')).toBe('dexie');
  expect(packageOf('C:\\a\\node_modules\\@mozilla\\readability\\index.js')).toBe(
    '@mozilla/readability',
  );
  expect(packageOf('/a/node_modules/wxt/node_modules/superlock/src/index.js')).toBe('superlock');
  expect(packageOf('/a/src/ui/Options.tsx')).toBeUndefined();
});

it('knows the package of a font by the name Vite gave it', () => {
  expect(fontPackageOf('assets/source-serif-4-latin-wght-normal-DMe4EKeb.woff2')).toBe(
    '@fontsource-variable/source-serif-4',
  );
  expect(fontPackageOf('assets/popup-D1q1zLgl.css')).toBeUndefined();
});

it('names a package that is shipped without a licence, and one whose version is another', () => {
  const dexie = listed.parts.find(({ name }) => name === 'dexie');
  const version = () => dexie?.version ?? '';
  expect(unlistedPackages(['dexie'], listed, version)).toEqual([]);
  expect(unlistedPackages(['dexie', 'left-pad'], listed, version)).toEqual(['left-pad']);
  expect(unlistedPackages(['dexie'], listed, () => '99.0.0')).toEqual(['dexie']);
});

it('has the words of every licence, and every runtime dependency', () => {
  for (const { name, text } of listed.parts) {
    expect((listed.texts[text] ?? '').length, name).toBeGreaterThan(100);
  }
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = listed.parts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
});
