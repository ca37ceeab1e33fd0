import type { ComponentChildren } from 'preact';
import type { I18n } from '../../i18n/i18n.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SettingsFileProblem } from '../../settings/settings-file.ts';

/** What is stored, in numbers. */
export interface StoredData {
  articles: number;
  /** Bytes used and granted, as the browser estimates them. */
  bytes: number;
  quota: number;
  /** Bytes that kept pictures take of these. */
  pictureBytes: number;
  /** The browser has promised not to clear it by itself. */
  persistent: boolean;
}

/** The parts of others that ship with the extension. */
export interface Licences {
  parts: {
    name: string;
    version?: string;
    /** SPDX expression. */
    licence: string;
    /** Who wrote it, or where it comes from. */
    from?: string;
    /** Key into `texts`. */
    text: string;
  }[];
  /** Texts of the licences; several parts may share one. */
  texts: Record<string, string>;
}

/** A keyboard shortcut of the extension as the browser has it now. */
export interface Shortcut {
  command: 'open-brief' | 'save' | 'read' | 'open-library';
  /** Empty when none is set. */
  keys: string;
}

/** How reading an imported settings file went. */
export type SettingsImportOutcome =
  | { ok: true }
  | ({ ok: false } & SettingsFileProblem)
  /** A later version wrote the settings that are stored: they stay. */
  | { ok: false; problem: 'newer-stored' };

export interface OptionsActions {
  /** Saves; the owner renders again with the new settings. */
  onChange(settings: Settings): void;
  /** Deletes every saved article, and nothing else. */
  onDeleteLibrary(): Promise<void>;
  /** Deletes everything: articles, settings, keys, caches. */
  onDeleteAll(): Promise<void>;
  /** Asks the browser to keep the data; true when granted. */
  onPersist(): Promise<boolean>;
  /** Sets whose pictures are kept, asking for every site where that is needed; false when refused. */
  onKeepPictures(choice: Settings['keepPictures']): Promise<boolean>;
  /** Hands the reader a file with the settings, without keys. */
  onExportSettings(): void;
  onImportSettings(file: File): Promise<SettingsImportOutcome>;
  /** Opens the browser's page for shortcuts; absent where there is none. */
  onOpenShortcuts?(): void;
  /** Gives back the origin's permission and forgets the site. */
  onForgetReaderSite(host: string): Promise<void>;
  onOpenLibrary(): void;
  onOpenWelcome(): void;
}

export interface OptionsProps {
  i18n: I18n;
  settings: Settings;
  /** Absent while it is being counted. */
  stored?: StoredData;
  shortcuts: Shortcut[];
  /** Codes of the interface languages there are, for the choice. */
  languages: string[];
  version: string;
  /** A later version wrote the settings of this browser: defaults hold, and changes are not kept. */
  settingsNewer?: boolean;
  /** Absent while they are being read. */
  licences?: Licences;
  actions: OptionsActions;
  /** Settings of the translation services. */
  translationSection?: ComponentChildren;
  /** Settings of the summary engines beyond the length. */
  summarySection?: ComponentChildren;
  /** Sync of the library and its backups. */
  syncSection?: ComponentChildren;
}
