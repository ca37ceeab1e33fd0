/**
 * `npm run licences`: writes `public/licences.json` from the packages that the last build found in the
 * bundles (`.output/shipped-packages.json`) and the data that the models are made from.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type LicencesFile, versionOf } from '../build/shipped-packages.ts';
import { SHIPPED_DATA } from './shipped-data.ts';

const root = path.resolve(import.meta.dirname, '../..');

const PackageSchema = v.object({
  license: v.string(),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
  repository: v.optional(v.union([v.string(), v.object({ url: v.string() })])),
});

/** Packages that carry no copy of their licence, and the one whose copy has the same words. */
const SAME_TEXT: Record<string, string> = {
  '@browsermt/bergamot-translator': 'webextension-polyfill',
};

/** The MIT licence (https://spdx.org/licenses/MIT.html) for those who only name it. */
const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** The licence file of a package; undefined where it has none. */
function licenceFile(name: string): string | undefined {
  const folder = path.join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry));
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8');
}

function describePackage(name: string) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  const { license, author, repository } = v.parse(
    PackageSchema,
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const address = (typeof repository === 'string' ? repository : repository?.url)
    ?.replace(/^git\+|\.git$/g, '')
    .replace(/^(?:ssh:\/\/git@|git:\/\/)/, 'https://');
  const holder = typeof author === 'string' ? author : author?.name;
  const from = [holder?.replace(/\s*<[^>]*>/, ''), address].filter(Boolean).join(', ');
  const text =
    licenceFile(SAME_TEXT[name] ?? name) ??
    (license === 'MIT' ? mit(`the contributors of ${name}, ${from}`) : undefined);
  if (text === undefined) throw new Error(`${name} has no licence file; add one to SAME_TEXT.`);
  return {
    name,
    version: versionOf(name),
    licence: license.replace(/^\((.*)\)$/, '$1'),
    from,
    text,
  };
}

function describeData({ package: source, notice, ...part }: (typeof SHIPPED_DATA)[number]) {
  const text = source === undefined ? (notice ?? mit(part.from)) : licenceFile(source);
  if (text === undefined) throw new Error(`${source} has no licence file.`);
  return { ...part, text };
}

const shipped = v.parse(
  v.array(v.string()),
  JSON.parse(readFileSync(path.join(root, '.output/shipped-packages.json'), 'utf8')),
);
const texts: Record<string, string> = {};
const keys = new Map<string, string>();
const parts = [...shipped.map(describePackage), ...SHIPPED_DATA.map(describeData)].map((part) => {
  const text = part.text.replaceAll('\r\n', '\n').trim();
  // The same words are kept once.
  const key = keys.get(text) ?? String(keys.size + 1);
  keys.set(text, key);
  texts[key] = text;
  return { ...part, text: key };
});
const file: LicencesFile = { parts, texts };
writeFileSync(path.join(root, 'public/licences.json'), `${JSON.stringify(file, null, 2)}\n`);
process.stdout.write(`${parts.length} parts, ${keys.size} texts in public/licences.json.\n`);
