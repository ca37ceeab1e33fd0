/**
 * Why the server did not do what it was asked.
 * - `unreachable`: no answer.
 * - `unauthorized`: name or password are wrong. `forbidden`: this reader may not.
 * - `conflict`: the file is no longer as the condition says.
 * - `full`: no room left there. `too-large`: a file is larger than the server takes.
 * - `too-much`: it sends more than any file or list of ours has.
 * - `redirected`: the folder is at another address. `not-webdav`: it answers, but not as WebDAV.
 * - `busy`: locked, too many requests, or down for a while. `server`: any other failure.
 */
export type RemoteProblem =
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'full'
  | 'too-large'
  | 'too-much'
  | 'redirected'
  | 'not-webdav'
  | 'busy'
  | 'server';

export class RemoteError extends Error {
  override name = 'RemoteError';
  readonly problem: RemoteProblem;

  constructor(problem: RemoteProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** Folders inside the reader's folder. */
export type RemoteFolder = '' | 'articles' | 'manifests';

export interface RemoteFile {
  /** Without its folder. */
  name: string;
  /** Another one after the file changed; absent where the server gives none. */
  token?: string;
}

/** Only if the file is as the token says, or not there at all. */
export type PutCondition = { ifToken: string } | { ifAbsent: true };

/** A folder elsewhere. Paths are relative to it and name at most one folder of `RemoteFolder`. */
export interface RemoteStore {
  /** The files of a folder, not its folders; none where there is no such folder. */
  list(folder: RemoteFolder): Promise<RemoteFile[]>;
  get(path: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; token?: string } | undefined>;
  /**
   * Writes a file, and its folder where there is none. A server that knows no conditions ignores them.
   *
   * @returns the token of what was written, where the server tells
   */
  put(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    condition?: PutCondition,
  ): Promise<{ token?: string }>;
  /** Deletes a file; one that is not there is no error. */
  delete(path: string): Promise<void>;
}
