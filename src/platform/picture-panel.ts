import type { Article } from '../article/article.ts';
import type { Library } from '../library/library.ts';
import type { KeptPictures, PictureStatus } from '../library/pictures/picture-status.ts';
import type { Settings } from '../settings/settings.ts';
import { openPage, openSaved } from './extension-pages.ts';
import { askToKeepPictures, chooseKeptPictures } from './picture-choice.ts';
import { createPictureHerald, watchPictures } from './picture-news.ts';
import { requestPictureHosts } from './picture-permissions.ts';

/** How far the pictures of the article on view are, with what its buttons do. */
export interface PicturePanelProps {
  status: PictureStatus;
  /** Bytes that pictures may take in all. */
  budget: number;
  /** Asks for the hosts of the pictures, and keeps them; false when refused. */
  onKeep(): Promise<boolean>;
  /** Asks for every site, and keeps pictures from there from now on; false when refused. */
  onKeepEverywhere(): Promise<boolean>;
  onDecline(): Promise<void>;
  onRetry(): Promise<void>;
  onOpenOptions(): void;
  /** Where the browser's question would close the page: opens one where it can be asked. */
  onAskElsewhere?(): void;
}

/** The pictures of the saved article that a page shows. */
export interface PicturePanel {
  /** How far they are; undefined for an article that is not saved or has none, and while it is off. */
  props(
    shown: { article: Article; saved: boolean } | null,
    settings: Pick<Settings, 'keepPictures' | 'pictureBudget'>,
  ): PicturePanelProps | undefined;
  /** Addresses of kept pictures on this device, by the address they came from. */
  stored(): ReadonlyMap<string, string>;
}

/** What the panel asks of the library. */
export interface PanelLibrary {
  /** Whether there is a database: what a session keeps has no pictures. */
  isLasting(): Promise<boolean>;
  findSaved(url: string): Promise<{ id: string } | undefined>;
  pictures: Pick<Library['pictures'], 'queue' | 'kept' | 'retry' | 'decline'>;
}

export interface PicturePanelOptions {
  library(): Promise<PanelLibrary>;
  /** Called whenever the panel has something new. */
  onChange(): void;
  /** The page shows the pictures themselves. */
  shows: boolean;
  /** The browser's question would close this page. */
  closes: boolean;
}

/** Object URLs of blobs; one that is there already is kept, so that no picture flickers. */
function addressesOf(
  blobs: ReadonlyMap<string, Blob>,
  before: ReadonlyMap<string, string>,
): Map<string, string> {
  for (const [address, url] of before) if (!blobs.has(address)) URL.revokeObjectURL(url);
  return new Map(
    [...blobs].map(([address, blob]) => [
      address,
      before.get(address) ?? URL.createObjectURL(blob),
    ]),
  );
}

function report(error: unknown): void {
  console.error('The pictures of this article could not be read.', error);
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Makes the panel of a page; it reads the library once there is a saved article. */
export function createPicturePanel(options: PicturePanelOptions): PicturePanel {
  const { onChange, shows, closes } = options;
  const tell = createPictureHerald();
  let followed: string | undefined;
  let id: string | undefined;
  let status: PictureStatus | undefined;
  let stored = NONE;
  let reading = false;
  let stale = false;

  const take = ({ blobs, status: read }: KeptPictures) => {
    status = read;
    stored = shows ? addressesOf(blobs, stored) : NONE;
    onChange();
  };
  const read = async () => {
    stale = true;
    if (reading) return;
    reading = true;
    try {
      while (stale) {
        stale = false;
        const { pictures } = await options.library();
        const asked = id;
        if (asked === undefined) continue;
        const kept = await pictures.kept(asked);
        if (asked === id) take(kept);
        else stale = true;
      }
    } finally {
      reading = false;
    }
  };
  const follow = async (url: string) => {
    const library = await options.library();
    if (!(await library.isLasting())) return;
    const saved = await library.findSaved(url);
    if (url !== followed) return;
    id = saved?.id;
    if (id === undefined) return;
    // One that was imported, or saved by an older version, has none noted.
    if (shows) await library.pictures.queue(id);
    await read();
    askToKeepPictures();
  };
  const forget = () => {
    followed = undefined;
    id = undefined;
    status = undefined;
    stored = addressesOf(new Map(), stored);
  };
  watchPictures((articleId) => {
    if (articleId === id) read().catch(report);
  });

  /** Changes something about the pictures on view, and has the background go on. */
  const change = async (
    work: (pictures: PanelLibrary['pictures'], articleId: string) => Promise<void>,
  ) => {
    const { pictures } = await options.library();
    if (id === undefined) return;
    await work(pictures, id);
    tell(id);
    await read();
    askToKeepPictures();
  };
  const retry = () => change((pictures, articleId) => pictures.retry(articleId));
  const decline = () => change((pictures, articleId) => pictures.decline(articleId));

  return {
    stored: () => stored,
    props(shown, { keepPictures, pictureBudget }) {
      const url = shown?.saved ? shown.article.url : undefined;
      if (url !== followed) {
        forget();
        followed = url;
        if (url !== undefined) follow(url).catch(report);
      }
      if (!status || status.total === 0 || keepPictures === 'off') return undefined;
      const { origins } = status;
      const articleId = id;
      return {
        status,
        budget: pictureBudget,
        async onKeep() {
          const granted = origins.length === 0 || (await requestPictureHosts(origins));
          await (granted ? retry() : decline());
          return granted;
        },
        async onKeepEverywhere() {
          const granted = await chooseKeptPictures('on');
          await (granted ? retry() : decline());
          return granted;
        },
        onDecline: decline,
        onRetry: retry,
        onOpenOptions: () => void openPage('options', '#data'),
        ...(closes &&
          articleId !== undefined && { onAskElsewhere: () => void openSaved(articleId) }),
      };
    },
  };
}
