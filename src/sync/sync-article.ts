import { canonicalUrl } from '../library/canonical-url.ts';
import { RefusedCopyError } from '../library/errors.ts';
import type {
  ReplicaArticle,
  ReplicaDesk,
  ReplicaPlace,
} from '../library/replica/replica-article.ts';
import type { FolderKeys } from './crypto/keys.ts';
import type { ArticleDocument, Part } from './document/article-document.ts';
import { deleteDocument, isAlive, tombstone } from './document/deletion.ts';
import { joinDocuments } from './document/join.ts';
import { emptyDocument, withLocalChanges, withLostTexts } from './document/local-changes.ts';
import { type LocalView, sameView, viewOfArticle, viewOfDocument } from './document/local-view.ts';
import { sameValue } from './document/stable-json.ts';
import { partsOf, toReplica, withoutLostParts } from './document/to-replica.ts';
import {
  type FoundFile,
  readArticleFile,
  tokenOfFound,
  writeArticleFile,
} from './folder/article-file.ts';
import { claimText } from './folder/manifest.ts';
import { RemoteError, type RemoteStore } from './folder/remote-store.ts';
import type { KnownFile, SyncEntry, SyncMemory } from './sync-memory.ts';
import { leftOut, type SyncReport } from './sync-report.ts';
import { mustRead, type SyncTask } from './sync-task.ts';

/** What all articles of one sync share. */
export interface SyncSession {
  remote: RemoteStore;
  library: ReplicaDesk;
  memory: SyncMemory;
  now(): number;
  keys: FolderKeys;
  maxText?: number;
  device: string;
  settled: Map<string, string>;
  report: SyncReport;
}

/** Times an article that keeps changing is tried in one sync. */
const TRIES = 4;

/** What the library has of an article. */
interface LocalSide {
  place: ReplicaPlace;
  article: ReplicaArticle;
  view: LocalView;
}

/** What is known of an article once all sides are put together. */
interface Joined {
  document: ArticleDocument;
  parts: Map<string, Part>;
}

/** Brings one article in step. @throws RemoteError, LibraryError */
export async function syncArticle(session: SyncSession, task: SyncTask): Promise<void> {
  for (let n = 0; n < TRIES; n++) {
    try {
      if (await tryOnce(session, task, n)) return;
    } catch (error) {
      const left = leftOut(error);
      if (!left) throw error;
      // One article that cannot be read or sent must not keep the others from being in step.
      session.report[left] += 1;
      return;
    }
  }
  session.report.postponed += 1;
}

async function readLocal(
  { library }: SyncSession,
  id: string | undefined,
  parts: Map<string, Part>,
): Promise<LocalSide | undefined> {
  const found = id === undefined ? undefined : await library.read(id);
  if (!found) return undefined;
  const read = await viewOfArticle(found.article);
  for (const part of read.parts) parts.set(part.hash, part);
  return { ...found, view: read.view };
}

/** Notes what the server gave that it should not have given. */
function judge(session: SyncSession, task: SyncTask, found: FoundFile, isFirst: boolean): void {
  const { report, settled } = session;
  const { entry, claim, name } = task;
  const claimed = claim && settled.get(name) !== claimText(claim) ? claim.revision : 0;
  const expected = Math.max(entry?.file?.revision ?? 0, claimed);
  if (claim) settled.set(name, claimText(claim));
  if (!isFirst) return;
  if (found.kind === 'absent' && expected > 0) report.missing += 1;
  if (found.kind === 'damaged') report.damaged += 1;
  if (found.kind === 'document' && found.file.revision < expected) report.rolledBack += 1;
}

/** What the library had when it was last in step, as far as a sync that was cut off lets it be known. */
function lastInStep(
  entry: SyncEntry | undefined,
  local: LocalSide | undefined,
): ArticleDocument | undefined {
  if (!entry?.applying) return entry?.place && entry.document;
  const view = viewOfDocument(entry.document);
  const wasWritten = local && view && sameView(view, local.view);
  return wasWritten ? entry.document : entry.applying.before;
}

/** Puts together what this device knew, what the folder says and what the library has. */
function joinSides(
  session: SyncSession,
  entry: SyncEntry | undefined,
  found: FoundFile,
  local: LocalSide | undefined,
): ArticleDocument | undefined {
  const there = found.kind === 'document' ? found.whole.document : undefined;
  const texts = [entry?.document.text, there?.text];
  const joined = entry && there ? joinDocuments(entry.document, there) : (entry?.document ?? there);
  // What a sync that was cut off noted is no change any more, so that nobody else would keep its text.
  const known = joined && withLostTexts(joined, texts);
  const before = lastInStep(entry, local);
  if (!local) {
    // Deleted here, with all that this device had of it.
    const isDeletion = entry && known && before && isAlive(entry.document);
    return isDeletion ? deleteDocument(known, before) : known;
  }
  const { savedAt, changedAt } = local.article;
  const document = withLocalChanges(
    before,
    [
      known ?? emptyDocument(local.place.canonicalUrl, savedAt),
      ...(entry?.applying ? [entry.document] : []),
    ],
    local.view,
    { device: session.device, now: session.now(), savedAt, changedAt },
  );
  return withLostTexts(document, texts);
}

/** What the library is to be made, undefined where it is so already. */
function changeOf(
  { document, parts }: Joined,
  local: LocalSide | undefined,
): ReplicaArticle | 'deleted' | undefined {
  if (!isAlive(document)) return local && 'deleted';
  const view = viewOfDocument(document);
  const isThere =
    local && view && sameView(view, local.view) && document.savedAt === local.article.savedAt;
  if (isThere) return undefined;
  const article = toReplica(document, parts, local?.article);
  if (!article || canonicalUrl(article.url) !== document.key) {
    throw new RefusedCopyError('The document lacks its text, or is about another address.');
  }
  return article;
}

/**
 * Lets the library have what the document says.
 *
 * @returns where it is now, null where it is gone, 'changed' where the reader was faster
 */
async function applyLocally(
  { library, memory, report }: SyncSession,
  joined: Joined,
  entry: SyncEntry | undefined,
  name: string,
  local: LocalSide | undefined,
): Promise<ReplicaPlace | null | 'changed'> {
  const change = changeOf(joined, local);
  if (change === undefined) return local?.place ?? null;
  const before = lastInStep(entry, local);
  // Noted first: what a cut leaves behind must not look like the reader's own changes.
  await memory.saveEntry({
    ...entry,
    name,
    document: joined.document,
    dirty: true,
    applying: before ? { before } : {},
  });
  if (change !== 'deleted') {
    const place = await library.write(change, local?.place.mark);
    if (place !== 'changed') report.received += 1;
    return place;
  }
  if (!local || !(await library.remove(local.place.id, local.place.mark))) return 'changed';
  report.received += 1;
  return null;
}

/** One try. @returns whether all sides are in step */
async function tryOnce(session: SyncSession, task: SyncTask, n: number): Promise<boolean> {
  const { memory, report, settled } = session;
  const { name, listed } = task;
  const isFirst = n === 0;
  if (!isFirst) await refresh(session, task);
  const { entry, place } = task;
  const parts = new Map<string, Part>();
  const local = await readLocal(session, place?.id, parts);
  if (place && !local) {
    delete task.place;
    return false;
  }
  let found: FoundFile = { kind: 'absent' };
  if (listed && (!isFirst || mustRead(task, settled.get(name)) || lacksParts(entry, parts))) {
    found = await readArticleFile(session, name);
  } else if (listed && entry?.file) {
    found = { kind: 'unread', file: entry.file };
  }
  if (found.kind === 'newer') {
    report.leftAlone += 1;
    return true;
  }
  judge(session, task, found, isFirst);
  if (found.kind === 'document') {
    for (const part of found.whole.parts) if (!parts.has(part.hash)) parts.set(part.hash, part);
  }
  const joined = joinSides(session, entry, found, local);
  // Damaged, and unknown here: the device that wrote it will mend it.
  if (!joined) return true;

  const alive = isAlive(joined);
  // Neither a text nor a deletion: nothing that one of ours would write.
  if (!alive && !joined.deleted) return true;
  const document = alive ? withoutLostParts(joined, parts) : tombstone(joined);
  const applied = await applyLocally(session, { document, parts }, entry, name, local);
  if (applied === 'changed') {
    // Nothing was written, so that the entry as it was still holds.
    if (entry) await memory.saveEntry(entry);
    return false;
  }

  const same = found.kind === 'document' && sameValue(found.whole.document, document);
  const unread = found.kind === 'unread' && !entry?.dirty && sameValue(entry?.document, document);
  // A server that has gone back to an older file is given a newer one even where both say the same.
  const stale = found.kind === 'document' && found.file.revision < (entry?.file?.revision ?? 0);
  const dirty = stale || (!same && !unread);
  const file = found.kind === 'document' || found.kind === 'unread' ? found.file : undefined;
  const next: SyncEntry = {
    name,
    document,
    ...(applied && { place: { id: applied.id, mark: applied.mark } }),
    ...(file && { file }),
    dirty,
  };
  await memory.saveEntry(next);
  return dirty ? push(session, task, next, parts, found) : true;
}

/** Whether the library no longer has what an article's file is to hold, so that it must be read. */
function lacksParts(entry: SyncEntry | undefined, parts: Map<string, Part>): boolean {
  return (
    entry !== undefined &&
    isAlive(entry.document) &&
    partsOf(entry.document).some((part) => !parts.has(part))
  );
}

/** Writes the file. @returns false where another device was faster */
async function push(
  session: SyncSession,
  task: SyncTask,
  entry: SyncEntry,
  parts: Map<string, Part>,
  found: FoundFile,
): Promise<boolean> {
  const { memory, report } = session;
  const before = Math.max(
    task.entry?.file?.revision ?? 0,
    entry.file?.revision ?? 0,
    task.claim?.revision ?? 0,
  );
  const whole = {
    document: entry.document,
    parts: partsOf(entry.document).flatMap((hash) => parts.get(hash) ?? []),
  };
  let file: KnownFile;
  try {
    file = await writeArticleFile(session, entry.name, before + 1, whole, found, task.refused);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.problem !== 'conflict') throw error;
    task.entry = entry;
    const refused = tokenOfFound(found);
    if (refused !== undefined) task.refused = refused;
    return false;
  }
  report.sent += 1;
  await memory.saveEntry({ ...entry, file, dirty: false });
  return true;
}

/** Looks again at what may have changed since the list was made. */
async function refresh({ library }: SyncSession, task: SyncTask): Promise<void> {
  // Another device may have made the file meanwhile.
  task.listed ??= {};
  const key = task.entry?.document.key ?? task.place?.canonicalUrl;
  const places = await library.list();
  const place = places.find(({ canonicalUrl: address }) => address === key);
  delete task.place;
  if (place) task.place = place;
}
