import type { ReplicaArticle } from '../../../src/library/replica/replica-article.ts';
import type { FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { stableJson } from '../../../src/sync/document/stable-json.ts';
import { RemoteError } from '../../../src/sync/folder/remote-store.ts';
import type { SyncMemory } from '../../../src/sync/sync-memory.ts';
import type { SyncReport } from '../../../src/sync/sync-report.ts';
import { synchronize } from '../../../src/sync/synchronize.ts';
import { randomSource } from '../library/random.ts';
import { memoryOfDevice, type ReaderLibrary } from './memory-device.ts';
import { MemoryRemote } from './memory-remote.ts';

/** The browser died. */
class Cut extends Error {}

interface Device {
  name: string;
  library: ReaderLibrary;
  memory: SyncMemory;
  clock: { now: number };
}

export interface SimulationOptions {
  seed: number;
  keys: FolderKeys;
  /** Makes the library of a device. */
  library(name: string, now: () => number): ReaderLibrary;
  steps: number;
  /** The server may roll back, drop, damage and swap files. */
  hostile: boolean;
  /** Whether the server has ETags. */
  hasTokens: boolean;
  /** Whether it heeds conditions made of them. */
  keepsConditions?: boolean;
  /** Writes that share one token. */
  perToken?: number;
}

/** What readers did, each thing by a word of its own, and whether a reader took it back knowingly. */
interface Deed {
  word: string;
  url: string;
  kind: 'text' | 'note' | 'tag';
  takenBack: boolean;
}

function wordsIn(article: ReplicaArticle): string[] {
  return JSON.stringify(article).match(/(?:text|note|tag)\d+/g) ?? [];
}

/** An article as every device must have it in the end; the order of tags is each reader's own. */
function essence(article: ReplicaArticle): string {
  const { changedAt: _, tags, highlights, versions, ...rest } = article;
  const ordered = highlights.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const oldestFirst = versions.toSorted((a, b) => a.savedAt - b.savedAt);
  return stableJson({
    ...rest,
    tags: tags.toSorted(),
    highlights: ordered,
    versions: oldestFirst,
  });
}

/** One schedule of edits, syncs and faults, and what is left of it once all is quiet. */
export class Simulation {
  readonly remote: MemoryRemote;
  readonly devices: Device[];
  readonly deeds: Deed[] = [];
  readonly reports: SyncReport[] = [];
  readonly #random: (below: number) => number;
  readonly #options: SimulationOptions;
  #words = 0;
  #isNested = false;
  /** Requests and writes until the browser dies; none while negative. */
  #cutIn = -1;

  constructor(options: SimulationOptions) {
    this.#options = options;
    this.#random = randomSource(options.seed);
    for (let n = 0; n < 20; n++) this.#random(2);
    this.remote = new MemoryRemote(this.#random);
    this.remote.hasTokens = options.hasTokens;
    this.remote.keepsConditions = options.keepsConditions ?? true;
    this.remote.perToken = options.perToken ?? 1;
    this.devices = ['a', 'b', 'c', 'd'].slice(0, 2 + this.#random(3)).map((name) => {
      // Clocks are up to a day off.
      const clock = {
        now: Date.UTC(2026, 4, 2) + (this.#random(3) - 1) * this.#random(86_400_000),
      };
      const library = options.library(name, () => clock.now);
      return { name, library, clock, memory: memoryOfDevice() };
    });
    this.remote.before = () => this.#meanwhile();
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random(items.length)];
  }

  #countDown(): void {
    if (this.#cutIn < 0) return;
    if (this.#cutIn === 0) {
      this.#cutIn = -1;
      throw new Cut();
    }
    this.#cutIn -= 1;
  }

  /** What happens between two requests of a sync: edits, and other devices' syncs. */
  async #meanwhile(): Promise<void> {
    this.#countDown();
    if (this.#isNested || this.#random(12) !== 0) return;
    this.#isNested = true;
    const cutIn = this.#cutIn;
    this.#cutIn = -1;
    const device = this.#pick(this.devices);
    if (device) await (this.#random(2) === 0 ? this.edit(device) : this.sync(device));
    this.#cutIn = cutIn;
    this.#isNested = false;
  }

  #deed(kind: Deed['kind'], url: string): string {
    const word = `${kind}${++this.#words}`;
    this.deeds.push({ word, url, kind, takenBack: false });
    return word;
  }

  #takeBack(words: string[], kinds: Deed['kind'][]): void {
    for (const deed of this.deeds) {
      if (words.includes(deed.word) && kinds.includes(deed.kind)) deed.takenBack = true;
    }
  }

  async #articleAt({ library }: Device, url: string): Promise<ReplicaArticle | undefined> {
    const place = (await library.desk.list()).find(({ canonicalUrl }) => canonicalUrl === url);
    return place && (await library.desk.read(place.id))?.article;
  }

  /** A reader does something on a device. */
  async edit(device: Device): Promise<void> {
    const { library, clock } = device;
    clock.now += this.#random(100_000) - (this.#random(20) === 0 ? 3_600_000 : 0);
    const url = this.#random(4) === 0 ? undefined : this.#pick(await library.addresses());
    const article = url === undefined ? undefined : await this.#articleAt(device, url);
    if (url === undefined || !article) {
      const address = `https://bao.example/${this.#random(8)}`;
      return library.save(address, `Chủ tịch nói ${this.#deed('text', address)}.`);
    }
    const highlight = this.#pick(article.highlights);
    switch (this.#random(9)) {
      case 0:
        return library.save(url, `Chủ tịch lại nói ${this.#deed('text', url)}.`);
      case 1:
        return library.progress(url, this.#random(100) / 100);
      case 2:
        return library.tags(url, [...article.tags, this.#deed('tag', url)]);
      case 3: {
        const kept = article.tags.slice(1);
        this.#takeBack(article.tags.slice(0, 1), ['tag']);
        return library.tags(url, kept);
      }
      case 4:
        return library.bin(url);
      case 5:
        if (this.#random(3) !== 0) return undefined;
        this.#takeBack(wordsIn(article), ['text', 'note', 'tag']);
        for (const deed of this.deeds) {
          // Filing and tagging is no work that an article is kept for against a deletion.
          if (deed.url === url && deed.kind === 'tag') deed.takenBack = true;
        }
        return library.purge(url);
      case 6:
        if (!highlight) return library.mark(url, this.#deed('note', url));
        this.#takeBack(highlight.note?.match(/note\d+/g) ?? [], ['note']);
        return library.note(url, highlight.id, this.#deed('note', url));
      case 7:
        if (!highlight || this.#random(2) === 0) return undefined;
        this.#takeBack(highlight.note?.match(/note\d+/g) ?? [], ['note']);
        return library.unmark(url, highlight.id);
      default:
        return library.mark(url, this.#deed('note', url));
    }
  }

  /** A device syncs; a server that fails and a browser that dies are no surprise. */
  async sync({ library, memory, clock }: Device): Promise<SyncReport | undefined> {
    const cut = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work;
      this.#countDown();
      return result;
    };
    try {
      const report = await synchronize(
        {
          remote: this.remote.connect(),
          library: {
            ...library.desk,
            write: (article, expected) => cut(library.desk.write(article, expected)),
            remove: (id, expected) => cut(library.desk.remove(id, expected)),
          },
          memory: {
            ...memory,
            saveEntry: (entry) => cut(memory.saveEntry(entry)),
            saveState: (state) => cut(memory.saveState(state)),
          },
          now: () => clock.now,
          deriveKeys: async () => this.#options.keys,
          // One after the other and with names of our own, so that a seed always gives the same run.
          atATime: 1,
          newDevice: () => Array.from({ length: 16 }, () => this.#random(16).toString(16)).join(''),
        },
        { passphrase: 'simulated', deleteMany: true },
      );
      this.reports.push(report);
      return report;
    } catch (error) {
      if (error instanceof Cut || error instanceof RemoteError) return undefined;
      throw error;
    }
  }

  /** Runs the schedule, then lets all devices sync with a server that is honest again. */
  async run(): Promise<void> {
    // Every device has seen the folder before anything goes wrong.
    this.#isNested = true;
    for (const device of this.devices) await this.sync(device);
    this.#isNested = false;
    const { steps, hostile } = this.#options;
    this.remote.faults = {
      lostAnswer: this.#random(6),
      lostRequest: this.#random(6),
      delayed: hostile ? this.#random(6) : 0,
    };
    for (let step = 0; step < steps; step++) {
      const device = this.#pick(this.devices);
      if (!device) continue;
      if (this.#random(3) > 0) {
        await this.edit(device);
        continue;
      }
      this.#cutIn = this.#random(4) === 0 ? this.#random(30) : -1;
      await this.sync(device);
      this.#cutIn = -1;
      if (hostile && this.#random(6) === 0) this.#misbehave();
    }
    this.remote.settle();
    this.remote.faults = { lostAnswer: 0, lostRequest: 0, delayed: 0 };
    this.#isNested = true;
    for (let round = 0; round < 3; round++) {
      for (const device of this.devices) await this.sync(device);
    }
  }

  #misbehave(): void {
    const { remote } = this;
    const faults = [
      () => remote.rollBack(),
      () => remote.drop(),
      () => remote.damage(),
      () => remote.swap(),
    ];
    this.#pick(faults)?.();
  }

  /** Every device's articles in their essence, by address. */
  async libraries(): Promise<Record<string, string>[]> {
    return Promise.all(
      this.devices.map(async (device) => {
        const articles = new Map<string, string>();
        for (const { canonicalUrl } of await device.library.desk.list()) {
          const article = await this.#articleAt(device, canonicalUrl);
          if (article) articles.set(canonicalUrl, essence(article));
        }
        return Object.fromEntries([...articles].sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
    );
  }

  /** Words that nobody took back and that a device no longer has. */
  async lost(): Promise<string[]> {
    const [library = {}] = await this.libraries();
    return this.deeds
      .filter(({ takenBack, word, url }) => {
        return !takenBack && !new RegExp(`${word}(?!\\d)`).test(library[url] ?? '');
      })
      .map(({ word, url }) => `${word} of ${url}`);
  }
}
