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
import { askToKeepPictures, chooseKeptPictures } from '../../src/platform/picture-choice.ts';
import { watchPictures } from '../../src/platform/picture-news.ts';
import { setReaderSite } from '../../src/platform/reader-sites.ts';
import {
  bergamotModels,
  hasBuiltInTranslator,
  translationEnvironment,
} from '../../src/platform/page-translators.ts';
import { backUpIfDue, createBackupDesk } from '../../src/platform/sync-backup.ts';
import { createSyncDesk } from '../../src/platform/sync-desk.ts';
import { createPageSummarySetup } from '../../src/platform/page-summary-setup.ts';
import {
  areSettingsNewer,
  changeSettings,
  NewerSettingsError,
  updateSettings,
} from '../../src/platform/settings-store.ts';
import { type TranslationSettings, defaultSettings } from '../../src/settings/settings.ts';
import { readSettingsFile } from '../../src/settings/settings-file.ts';
import { createModelSetup } from '../../src/translation/bergamot/model-setup.ts';
import { createTranslationSetup } from '../../src/translation/setup.ts';
import type { TranslationSettingsProps } from '../../src/ui/translation/translation-settings-props.ts';
import type { SyncSettingsProps } from '../../src/ui/sync/SyncSettings.tsx';
import type { SummarySettingsProps } from '../../src/ui/summary-view/summary-props.ts';
import type {
  Licences,
  OptionsProps,
  Shortcut,
  StoredData,
} from '../../src/ui/options/options-props.ts';
import { loadLicences } from './load-licences.ts';

const COMMANDS: Record<CommandName, Shortcut['command']> = {
  _execute_action: 'open-brief',
  'save-article': 'save',
  'read-article': 'read',
  'open-library': 'open-library',
};

async function saveTranslation(translation: TranslationSettings): Promise<void> {
  await updateSettings({ translation });
}

/** What the options page shows: its own props, and those of its larger sections. */
export interface OptionsPageProps {
  options: OptionsProps;
  summary: SummarySettingsProps;
  sync: SyncSettingsProps;
  translation: TranslationSettingsProps;
}

/** Runs the options page and renders every new state. */
export async function startOptions(render: (props: OptionsPageProps) => void): Promise<void> {
  const library = openArticleLibrary();
  let shown: Interface | undefined;
  let stored: StoredData | undefined;
  let shortcuts: Shortcut[] = [];
  let licences: Licences | undefined;
  let settingsNewer = await areSettingsNewer();
  const draw = () => {
    if (!shown) return;
    render({
      options: props(shown),
      summary: summary(shown),
      sync,
      translation: translation(shown),
    });
  };
  const count = async () => {
    stored = await storedData(library);
    draw();
  };
  // Made once: the section asks them anew only when they are others.
  const environment = translationEnvironment();
  const current = () => (shown?.settings ?? defaultSettings()).translation;
  const setup = createTranslationSetup({
    environment,
    settings: current,
    saveSettings: saveTranslation,
  });
  const models = createModelSetup(bergamotModels(), environment, (address) =>
    saveTranslation({
      ...current(),
      endpoints: { ...current().endpoints, bergamot: address },
    }),
  );
  const sync: SyncSettingsProps = {
    desk: createSyncDesk(library),
    backup: createBackupDesk(library),
  };
  const summarySetup = createPageSummarySetup();
  const summary = ({ settings }: Interface): SummarySettingsProps => ({
    settings: settings.summary,
    setup: summarySetup,
    onChange: (changed) => changeSettings({ summary: changed }),
  });
  const translation = ({ settings }: Interface): TranslationSettingsProps => ({
    settings: settings.translation,
    builtIn: hasBuiltInTranslator(),
    setup,
    models,
    onChange: (changed) => changeSettings({ translation: changed }),
  });
  const props = ({ i18n, settings }: Interface): OptionsProps => ({
    i18n,
    settings,
    shortcuts,
    languages: uiLanguages,
    version: extensionVersion(),
    settingsNewer,
    ...(stored && { stored }),
    ...(licences && { licences }),
    actions: {
      onChange: changeSettings,
      async onDeleteLibrary() {
        await library.deleteAll();
        await count();
      },
      async onDeleteAll() {
        await deleteEverything(library);
        settingsNewer = await areSettingsNewer();
        await count();
      },
      async onPersist() {
        const granted = await navigator.storage.persist();
        await count();
        return granted;
      },
      onKeepPictures: chooseKeptPictures,
      onExportSettings: () => saveSettingsFile(settings),
      async onImportSettings(file) {
        const read = readSettingsFile(await file.text());
        if (!read.ok) return read;
        try {
          await updateSettings(read.settings);
        } catch (error) {
          if (!(error instanceof NewerSettingsError)) throw error;
          return { ok: false, problem: 'newer-stored' };
        }
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
  licences = await loadLicences();
  shortcuts = (await commandKeys()).map(({ name, keys }) => ({ command: COMMANDS[name], keys }));
  await count();
  watchPictures(() => {
    library.pictures.bytes().then((pictureBytes) => {
      if (stored) stored = { ...stored, pictureBytes };
      draw();
    }, console.error);
  });
  askToKeepPictures();
  await backUpIfDue(library);
}
