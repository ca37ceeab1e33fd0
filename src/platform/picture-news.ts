import * as v from 'valibot';

/** Name of the channel on which our pages and the background tell each other. */
const CHANNEL = 'luoc-pictures';

const NewsSchema = v.strictObject({ articleId: v.string() });

/** Tells every page of the extension that something about an article's pictures has changed. */
export function createPictureHerald(): (articleId: string) => void {
  let channel: BroadcastChannel | undefined;
  return (articleId) => {
    channel ??= new BroadcastChannel(CHANNEL);
    channel.postMessage({ articleId });
  };
}

/** Calls back with the article's id whenever another page, or the background, has such news. */
export function watchPictures(listener: (articleId: string) => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    const news = v.safeParse(NewsSchema, data);
    if (news.success) listener(news.output.articleId);
  });
}
