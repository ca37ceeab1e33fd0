import type { ComponentChildren, Ref, VNode } from 'preact';
import { useCallback, useContext, useMemo } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { contains } from '../../language/span.ts';
import type { ReadingSettings } from '../../settings/settings.ts';
import { ArticleHeader } from '../article-view/ArticleHeader.tsx';
import { hostOf } from '../article-view/host-of.ts';
import { Icon } from '../icons/Icon.tsx';
import { externalLink } from '../icons/lucide.ts';
import type { NameMark } from '../sanitize/wrap-names.ts';
import { textDirection } from '../translation-view/text-direction.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { type ArticlePlaces, sourceAttributes } from './article-place.ts';
import { ArticleBlocks } from './blocks/ArticleBlocks.tsx';
import { Line } from './blocks/Line.tsx';
import type { PictureRules } from './blocks/Figure.tsx';
import { TextTranslationContext, languageOfText } from './text-translation.ts';

interface ArticleViewProps {
  article: Article;
  brief: Brief | undefined;
  settings: ReadingSettings;
  places: ArticlePlaces;
  element: Ref<HTMLElement>;
  pictures: PictureRules;
  /** Stands between the header and the text where there is no room beside the text. */
  between?: ComponentChildren;
  /** The choice between original and translation, where there is one. */
  textView?: ComponentChildren;
  /** Any click and key in the article; the receiver looks whether it is on a name. */
  onNameChosen(event: MouseEvent | KeyboardEvent): void;
}

/** The article itself, set as the reader likes it. */
export function ArticleView(props: ArticleViewProps): VNode {
  const { article, brief, settings, places, element, onNameChosen } = props;
  const i18n = useI18n();
  const names = useMemo(
    () => (settings.underlineNames && brief ? namesByLine(brief, places) : undefined),
    [settings.underlineNames, brief, places],
  );
  const namesIn = useCallback(
    (source: string, item: number) => names && (names.get(`${source} ${item}`) ?? NO_NAMES),
    [names],
  );
  const leadNames = namesIn('lead', 0);
  const textLanguage = languageOfText(useContext(TextTranslationContext), article.language);
  return (
    <main
      class={`article face-${settings.face}`}
      ref={element}
      style={{
        '--reading-size': `${settings.size}px`,
        '--reading-width': `${settings.width}ch`,
        '--reading-leading': `${settings.spacing}`,
      }}
      onClick={onNameChosen}
      onKeyDown={onNameChosen}
    >
      <ArticleHeader article={article} />
      <TranslatedTitle />
      {props.between}
      {props.textView}
      <div
        class="article-body"
        lang={textLanguage === 'und' ? undefined : textLanguage}
        dir={textDirection(textLanguage)}
      >
        {article.lead && (
          <div class="article-lead">
            <Line
              id="lead"
              as="p"
              content={article.lead}
              attributes={sourceAttributes('lead')}
              {...(leadNames && { names: leadNames })}
            />
          </div>
        )}
        <ArticleBlocks article={article} pictures={props.pictures} namesIn={namesIn} />
      </div>
      <footer class="article-foot">
        {article.nextPageUrl !== undefined && /^https?:\/\//i.test(article.nextPageUrl) && (
          <p>
            {i18n.t('reader.more-pages')}{' '}
            <SourceLink url={article.nextPageUrl} label={i18n.t('reader.next-page')} />
          </p>
        )}
        {/^https?:\/\//i.test(article.url) && (
          <SourceLink
            url={article.url}
            label={i18n.t('reader.open-original', { host: hostOf(article.url) })}
          />
        )}
      </footer>
    </main>
  );
}

function TranslatedTitle(): VNode | null {
  const translation = useContext(TextTranslationContext);
  const title = translation?.lines.get('title')?.translated;
  if (!translation || translation.view === 'original' || title === undefined) return null;
  return (
    <p
      class="title-translated"
      lang={translation.language}
      dir={textDirection(translation.language)}
    >
      {title}
    </p>
  );
}

function SourceLink({ url, label }: { url: string; label: string }): VNode {
  return (
    <a
      class="source-link"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {label} <Icon path={externalLink} size={15} />
    </a>
  );
}

/** One and the same, so that a line without names is not filled anew. */
const NO_NAMES: NameMark[] = [];

/** The mentions of every line, with offsets into that line. */
function namesByLine(brief: Brief, places: ArticlePlaces): Map<string, NameMark[]> {
  const lines = new Map<string, NameMark[]>();
  for (const segment of places.segments) {
    const marks = brief.entities.flatMap(({ mentions }, entity) =>
      mentions.flatMap((place, mention) =>
        contains(segment, place)
          ? [
              {
                entity,
                mention,
                start: place.start - segment.start,
                end: place.end - segment.start,
              },
            ]
          : [],
      ),
    );
    lines.set(`${segment.source} ${segment.item}`, marks);
  }
  return lines;
}
