import { uiLanguages } from '../../src/i18n/i18n.ts';
import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { type CommandName, commandKeys } from '../../src/platform/commands.ts';
import { openPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import { deleteEverything, storedData } from '../../src/platform/stored-data.ts';
import {
  extensionVersion,
  openShortcutSettings,
  saveSettingsFile,
} from '../../src/platform/options-actions.ts';
import { setReaderSite } from '../../src/platform/reader-sites.ts';
import { replaceSettings } from '../../src/platform/settings-store.ts';
import { readSettingsFile } from '../../src/settings/settings-file.ts';
import type { OptionsProps, Shortcut, StoredData } from '../../src/ui/options/options-props.ts';

const COMMANDS: Record<CommandName, Shortcut['command']> = {
  _execute_action: 'open-brief',
  'save-article': 'save',
  'read-article': 'read',
  'open-library': 'open-library',
};

/** Runs the options page and renders every new state. */
export async function startOptions(render: (props: OptionsProps) => void): Promise<void> {
  const library = openArticleLibrary();
  let shown: Interface | undefined;
  let stored: StoredData | undefined;
  let shortcuts: Shortcut[] = [];
  const draw = () => {
    if (shown) render(props(shown));
  };
  const count = async () => {
    stored = await storedData(library);
    draw();
  };
  const props = ({ i18n, settings }: Interface): OptionsProps => ({
    i18n,
    settings,
    shortcuts,
    languages: uiLanguages,
    version: extensionVersion(),
    ...(stored && { stored }),
    actions: {
      onChange: (changed) => void replaceSettings(changed),
      async onDeleteLibrary() {
        await library.deleteAll();
        await count();
      },
      async onDeleteAll() {
        await deleteEverything(library);
        await count();
      },
      async onPersist() {
        const granted = await navigator.storage.persist();
        await count();
        return granted;
      },
      onExportSettings: () => saveSettingsFile(settings),
      async onImportSettings(file) {
        const read = readSettingsFile(await file.text());
        if (!read.ok) return read;
        await replaceSettings(read.settings);
        return { ok: true };
      },
      ...(openShortcutSettings && { onOpenShortcuts: openShortcutSettings }),
      async onForgetReaderSite(host) {
        await setReaderSite(host, false);
      },
      onOpenLibrary: () => void openPage('library'),
      onOpenWelcome: () => void openPage('welcome'),
    },
  });
  await startInterface(document, (state) => {
    shown = state;
    document.title = `${state.i18n.t('options.title')} – Lược`;
    draw();
  });
  shortcuts = (await commandKeys()).map(({ name, keys }) => ({ command: COMMANDS[name], keys }));
  await count();
}
