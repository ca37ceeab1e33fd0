import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleImage, FigureBlock } from '../../../article/article.ts';
import { Button } from '../../controls/Button.tsx';
import { image } from '../../icons/lucide.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useI18n } from '../../words/I18nContext.tsx';
import { Line } from './Line.tsx';

/** Which pictures may be shown. */
export interface PictureRules {
  /** Remote pictures may be loaded. */
  allowed: boolean;
  /** Pictures kept on the device, by the address they came from. */
  stored: ReadonlyMap<string, string>;
  onLoad(): void;
}

/** Pictures with caption and credit; a remote one is asked for before it is loaded. */
export function Figure({ block, pictures }: { block: FigureBlock; pictures: PictureRules }): VNode {
  return (
    <figure>
      <div class={block.images.length > 1 ? 'gallery' : undefined}>
        {block.images.map((picture) => (
          <Picture
            key={picture.src}
            picture={picture}
            // The caption stands below: a placeholder that says the same would say it twice.
            words={picture.alt === block.caption?.text ? '' : picture.alt}
            pictures={pictures}
          />
        ))}
      </div>
      {(block.caption !== undefined || block.credit !== undefined) && (
        <figcaption>
          {block.caption && <Line id={`${block.id}.caption`} as="span" content={block.caption} />}
          {block.credit !== undefined && <span class="credit">{block.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function Picture(props: {
  picture: ArticleImage;
  /** What is said of it where it is not shown. */
  words: string;
  pictures: PictureRules;
}): VNode {
  const { picture, words, pictures } = props;
  const i18n = useI18n();
  const [failed, setFailed] = useState<string>();
  const local = pictures.stored.get(picture.src) ?? (isData(picture.src) ? picture.src : undefined);
  const { width, height } = picture;
  const address = local ?? picture.src;
  if (failed === address) {
    return (
      <div class="picture-place">
        <Icon path={image} size={24} />
        <p>{i18n.t('reader.picture-failed')}</p>
        {words && <p class="hint">{words}</p>}
      </div>
    );
  }
  if (local === undefined && !pictures.allowed) {
    return (
      <div class="picture-place">
        <Icon path={image} size={24} />
        {words && <p>{words}</p>}
        <Button label={i18n.t('reader.load-pictures')} onClick={pictures.onLoad} />
      </div>
    );
  }
  return (
    <img
      src={address}
      alt={picture.alt}
      {...(width && height ? { width, height } : {})}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(address)}
    />
  );
}

function isData(address: string): boolean {
  return /^data:image\//i.test(address);
}
