import type { ArticleDocument } from './document/article-document.ts';

/** What this device knows of a file in the folder. */
export interface KnownFile {
  /** Of what was read or written last. */
  revision: number;
  digest: string;
  /** Absent where the server has not told it yet. */
  token?: string;
}

/** What this device knows of one article. */
export interface SyncEntry {
  /** Name of its file, without its ending. */
  name: string;
  document: ArticleDocument;
  /** The library's article when both were in step; absent while the library has none. */
  place?: { id: string; mark: string };
  file?: KnownFile;
  /** The document says more than the file. */
  dirty: boolean;
  /**
   * The library was to be changed to what the document says; while this stands it is not known whether
   * it was. `before` is what it had; absent where it did not have the article.
   */
  applying?: { before?: ArticleDocument };
}

/** What this device knows of the folder as a whole. */
export interface SyncState {
  /** 16 hexadecimal digits; made here and told to nobody outside the folder. */
  device: string;
  /** The text of the folder's description. */
  header: string;
  /** Number of this device's last manifest that the server has taken, and the last it may have. */
  sequence: { written: number; intended: number };
  /** Last manifest seen of each other device. */
  devices: { name: string; sequence: number }[];
  /** What manifests say of files that was looked into already, so that it is told once. */
  settled: { name: string; claim: string }[];
  /** Articles were worked on since this device's manifest was written. */
  unpublished: boolean;
}

/** Where a device keeps what it knows between syncs. Losing it is harmless: it is found anew. */
export interface SyncMemory {
  loadState(): Promise<SyncState | undefined>;
  saveState(state: SyncState): Promise<void>;
  entries(): Promise<SyncEntry[]>;
  saveEntry(entry: SyncEntry): Promise<void>;
  /** Forgets everything: the next sync starts as a new device. */
  clear(): Promise<void>;
}
