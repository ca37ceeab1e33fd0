import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** An entry of `public/licences.json`: a part of others that is shipped, with the text it asks for. */
export const LicenceSchema = v.strictObject({
  name: v.string(),
  /** Version of a package; absent for data. */
  version: v.exactOptional(v.string()),
  /** SPDX expression. */
  licence: v.string(),
  /** Who wrote it, or where it comes from, where the text does not say so. */
  from: v.exactOptional(v.string()),
  /** Key into `texts`. */
  text: v.string(),
});
export const LicencesFileSchema = v.strictObject({
  parts: v.array(LicenceSchema),
  texts: v.record(v.string(), v.string()),
});
export type LicencesFile = v.InferOutput<typeof LicencesFileSchema>;

/** The npm package that a file is from; undefined for a file of our own. */
export function packageOf(file: string): string | undefined {
  const inside = file.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || inside === file) return undefined;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The package of a font that Vite has put among the assets under its own name and a hash. */
export function fontPackageOf(asset: string): string | undefined {
  const base = /^(.+)-[\w-]{8}\.woff2$/.exec(path.basename(asset))?.[1];
  if (base === undefined) return undefined;
  const fonts = path.join(root, 'node_modules/@fontsource-variable');
  const found = readdirSync(fonts).find((name) =>
    existsSync(path.join(fonts, name, 'files', `${base}.woff2`)),
  );
  return found === undefined ? undefined : `@fontsource-variable/${found}`;
}

/** Version of an installed package. */
export function versionOf(name: string): string {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(file, 'utf8'))).version;
}

/**
 * The packages that are shipped but have no licence listed, or another version's.
 *
 * @param shipped names of packages
 */
export function unlistedPackages(
  shipped: Iterable<string>,
  { parts }: LicencesFile,
  version: (name: string) => string = versionOf,
): string[] {
  return [...shipped].filter(
    (name) => !parts.some((part) => part.name === name && part.version === version(name)),
  );
}

/** Collects the packages of everything that Vite reads for a bundle, workers included. */
export function collectPackages(into: Set<string>): Plugin {
  return {
    name: 'luoc:shipped-packages',
    transform(_code, id) {
      const found = packageOf(id.split('?')[0] ?? '');
      if (found !== undefined) into.add(found);
      return null;
    },
  };
}
