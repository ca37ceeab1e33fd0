import {
  type PutCondition,
  RemoteError,
  type RemoteFile,
  type RemoteFolder,
  type RemoteStore,
} from '../../../src/sync/folder/remote-store.ts';

type Files = Map<string, { bytes: Uint8Array<ArrayBuffer>; token: string }>;

/** What a server in memory may do wrong; everything off is an honest one. */
export interface RemoteFaults {
  /** Chances in a hundred. */
  lostAnswer: number;
  lostRequest: number;
  /** A write that is acknowledged and done only later. */
  delayed: number;
}

/** A folder in memory that can be made to go wrong, and that remembers all its states. */
export class MemoryRemote {
  files: Files = new Map();
  readonly history: Files[] = [];
  faults: RemoteFaults = { lostAnswer: 0, lostRequest: 0, delayed: 0 };
  /** Whether files have tokens and conditions are kept. */
  hasTokens = true;
  /** Whether tokens are believed in conditions, too; several servers pass over those. */
  keepsConditions = true;
  /** Writes that share one token, as those of one second do where a time is all that a server tells. */
  perToken = 1;
  /** Called before each request. */
  before: () => Promise<void> = async () => {};
  #count = 0;
  #delayed: (() => void)[] = [];
  readonly #random: (below: number) => number;

  constructor(random: (below: number) => number) {
    this.#random = random;
  }

  #happens(chance: number): boolean {
    return chance > 0 && this.#random(100) < chance;
  }

  #write(path: string, bytes: Uint8Array<ArrayBuffer> | undefined): string {
    const token = `"${Math.floor(++this.#count / this.perToken)}"`;
    this.history.push(new Map(this.files));
    if (bytes) this.files.set(path, { bytes: bytes.slice(), token });
    else this.files.delete(path);
    return token;
  }

  /** Does what was put off, in any order. */
  settle(): void {
    const waiting = this.#delayed;
    this.#delayed = [];
    waiting.sort(() => this.#random(3) - 1);
    for (const write of waiting) write();
  }

  /** The server restores an earlier state of everything, or of one file. */
  rollBack(): void {
    const earlier = this.history[this.#random(this.history.length)];
    if (!earlier) return;
    const path = [...this.files.keys()][this.#random(this.files.size)];
    const whole = this.#random(2) === 0;
    const kept: Files = new Map(whole ? [] : this.files);
    for (const [name, { bytes }] of earlier) {
      if (whole || name === path) kept.set(name, { bytes, token: `"${++this.#count}"` });
    }
    this.files = kept;
  }

  /** A file is lost. */
  drop(): void {
    const path = [...this.files.keys()][this.#random(this.files.size)];
    if (path !== undefined) this.#write(path, undefined);
  }

  /** A file loses some of its bytes, or has one of them changed. */
  damage(): void {
    const paths = [...this.files.keys()].filter((path) => path.endsWith('.luoc'));
    const path = paths[this.#random(paths.length)];
    const file = path === undefined ? undefined : this.files.get(path);
    if (path === undefined || !file) return;
    const at = this.#random(file.bytes.length);
    if (this.#random(2) === 0) {
      this.#write(path, file.bytes.slice(0, at));
      return;
    }
    const bytes = file.bytes.slice();
    // The version of the format is not sealed; a changed one reads as a later format, by design.
    const place = at === 4 ? 5 : at;
    bytes[place] = (bytes[place] ?? 0) ^ (1 + this.#random(255));
    this.#write(path, bytes);
  }

  /** Two files change places. */
  swap(): void {
    const paths = [...this.files.keys()].filter((path) => path.startsWith('articles/'));
    const [a, b] = [paths[this.#random(paths.length)], paths[this.#random(paths.length)]];
    if (a === undefined || b === undefined) return;
    const [one, other] = [this.files.get(a)?.bytes, this.files.get(b)?.bytes];
    if (a !== b) {
      this.#write(a, other);
      this.#write(b, one);
    }
  }

  async #request(): Promise<void> {
    await this.before();
    if (this.#happens(20)) this.settle();
    if (this.#happens(this.faults.lostRequest))
      throw new RemoteError('unreachable', 'lost request');
  }

  #check(path: string, condition: PutCondition | undefined): void {
    if (!condition || !this.hasTokens || !this.keepsConditions) return;
    const there = this.files.get(path);
    const holds = 'ifAbsent' in condition ? !there : there?.token === condition.ifToken;
    if (!holds) throw new RemoteError('conflict', path);
  }

  /** The folder as one device reaches it. */
  connect(): RemoteStore {
    return {
      list: async (folder: RemoteFolder): Promise<RemoteFile[]> => {
        await this.#request();
        const prefix = folder === '' ? '' : `${folder}/`;
        return [...this.files].flatMap(([path, { token }]) => {
          const name = path.slice(prefix.length);
          if (!path.startsWith(prefix) || name.includes('/')) return [];
          return [{ name, ...(this.hasTokens && { token }) }];
        });
      },
      get: async (path) => {
        await this.#request();
        const file = this.files.get(path);
        return file && { bytes: file.bytes.slice(), ...(this.hasTokens && { token: file.token }) };
      },
      put: async (path, bytes, condition) => {
        await this.#request();
        this.#check(path, condition);
        if (this.#happens(this.faults.delayed)) {
          this.#delayed.push(() => this.#write(path, bytes));
          return {};
        }
        const token = this.#write(path, bytes);
        if (this.#happens(this.faults.lostAnswer))
          throw new RemoteError('unreachable', 'lost answer');
        return this.hasTokens ? { token } : {};
      },
      delete: async (path) => {
        await this.#request();
        this.#write(path, undefined);
      },
    };
  }
}
