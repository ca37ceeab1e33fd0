import type { VNode } from 'preact';
import type { EmbedBlock } from '../../../article/article.ts';
import { hostOf } from '../../article-view/host-of.ts';
import { Icon } from '../../icons/Icon.tsx';
import { externalLink, headphones, link, map, messageSquare, video } from '../../icons/lucide.ts';
import { useI18n } from '../../words/I18nContext.tsx';

const ICONS: Record<EmbedBlock['kind'], string> = {
  video,
  audio: headphones,
  post: messageSquare,
  map,
  other: link,
};

/** Something the page embeds from elsewhere, as a card that opens it; nothing of it is loaded here. */
export function EmbedCard({ block }: { block: EmbedBlock }): VNode {
  const i18n = useI18n();
  const words = (
    <>
      <Icon path={ICONS[block.kind]} size={22} />
      <span class="embed-words">
        <span class="embed-title">{block.text || i18n.t(`reader.embed.${block.kind}`)}</span>
        <span class="hint">
          {i18n.t(`reader.embed.${block.kind}`)} · {hostOf(block.url)}
        </span>
      </span>
    </>
  );
  if (!/^https?:\/\//i.test(block.url)) return <div class="embed">{words}</div>;
  return (
    <a
      class="embed"
      href={block.url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {words}
      <Icon path={externalLink} />
      <span class="visually-hidden">({i18n.t('reader.opens-new-tab')})</span>
    </a>
  );
}
