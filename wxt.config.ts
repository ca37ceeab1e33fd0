import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { defineConfig } from 'wxt';
import {
  LicencesFileSchema,
  collectPackages,
  fontPackageOf,
  packageOf,
  unlistedPackages,
} from './tools/build/shipped-packages.ts';
import { replaceWrittenHtml, withoutWrittenHtml } from './tools/build/written-html.ts';

/** Files shipped as they are: the trained models, and Bergamot's WebAssembly build. */
const ASSETS = [
  'models/entities-en.bin',
  'models/entities-vi.bin',
  ...[
    'translator-worker.js',
    'bergamot-translator-worker.js',
    'bergamot-translator-worker.wasm',
  ].map((file) => `node_modules/@browsermt/bergamot-translator/worker/${file}`),
];

/** Where a shipped file lies in the extension. */
function destination(asset: string): string {
  const folder = asset.startsWith('models/') ? 'models' : 'bergamot';
  return `${folder}/${path.basename(asset)}`;
}

/** Packages that are part of this build; icons are copied into our own source when they are made. */
const shipped = new Set(['lucide-static']);

/** For pages and scripts, and again for each worker, which Vite bundles apart. */
const plugins = () => [replaceWrittenHtml(), collectPackages(shipped)];

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  autoIcons: { baseIconPath: 'src/ui/icons/icon.svg', developmentIndicator: 'grayscale' },
  vite: () => ({ plugins: plugins(), worker: { plugins } }),
  hooks: {
    'build:publicAssets'(_wxt, files) {
      for (const asset of ASSETS) {
        const absoluteSrc = path.resolve(asset);
        const relativeDest = destination(asset);
        const name = packageOf(absoluteSrc);
        if (name !== undefined) shipped.add(name);
        const contents = asset.endsWith('.js')
          ? withoutWrittenHtml(absoluteSrc, readFileSync(absoluteSrc, 'utf8'))
          : undefined;
        files.push(
          contents === undefined ? { absoluteSrc, relativeDest } : { contents, relativeDest },
        );
      }
    },
    'build:done'(wxt, { steps }) {
      // A server for development adds parts of its own, which nobody is given.
      if (wxt.config.command !== 'build') return;
      for (const { fileName } of steps.flatMap(({ chunks }) => chunks)) {
        const font = fontPackageOf(fileName);
        if (font !== undefined) shipped.add(font);
      }
      const list = path.join(wxt.config.outBaseDir, 'shipped-packages.json');
      mkdirSync(wxt.config.outBaseDir, { recursive: true });
      writeFileSync(list, `${JSON.stringify([...shipped].toSorted(), null, 2)}\n`);
      const licences = v.parse(
        LicencesFileSchema,
        JSON.parse(readFileSync('public/licences.json', 'utf8')),
      );
      const unlisted = unlistedPackages(shipped, licences);
      if (unlisted.length > 0) {
        throw new Error(
          `Shipped without a listed licence: ${unlisted.join(', ')}. Run: npm run licences`,
        );
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'save-article': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandSave__',
      },
      'read-article': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandRead__',
      },
      'open-library': { description: '__MSG_commandLibrary__' },
    },
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'luoc@luoc.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
            // The first Android version that knows data_collection_permissions.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
