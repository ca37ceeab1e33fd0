import path from 'node:path';
import { defineConfig } from 'wxt';

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

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  autoIcons: { baseIconPath: 'src/ui/icons/icon.svg', developmentIndicator: 'grayscale' },
  hooks: {
    'build:publicAssets'(_wxt, files) {
      for (const asset of ASSETS) {
        files.push({ absoluteSrc: path.resolve(asset), relativeDest: destination(asset) });
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
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSave__',
      },
      'read-article': {
        suggested_key: { default: 'Alt+Shift+R' },
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
