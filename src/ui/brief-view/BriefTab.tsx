import type { VNode } from 'preact';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { bookOpen, circleAlert, hash, languages, textQuote, user } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { EntityList } from './EntityList.tsx';
import { FactList } from './FactList.tsx';
import { SummaryList } from './SummaryList.tsx';

export type BriefPart = 'summary' | 'facts' | 'entities';

interface BriefTabProps {
  part: BriefPart;
  article: Article;
  /** The canonical text. */
  text: string;
  /** Undefined while it is being made. */
  brief: Brief | undefined;
  failed: boolean;
  actions: BriefActions;
  onRead?: () => void;
}

const ICONS: Record<BriefPart, string> = { summary: textQuote, facts: hash, entities: user };

/** Languages whose facts and names are read; the same as `BriefLanguage`, which is only a type here. */
const READ_LANGUAGES = ['vi', 'en'];

/** One part of a brief in whatever state it is: on its way, failed, empty, unread language, there. */
export function BriefTab(props: BriefTabProps): VNode {
  const { part, article, text, brief, actions } = props;
  const i18n = useI18n();
  const read = props.onRead && (
    <Button icon={bookOpen} label={i18n.t('brief.read-article')} onClick={props.onRead} />
  );
  if (props.failed) {
    return (
      <EmptyState
        icon={circleAlert}
        title={i18n.t('brief.failed.title')}
        text={i18n.t('brief.failed.text')}
      >
        {read}
      </EmptyState>
    );
  }
  if (part !== 'summary' && !READ_LANGUAGES.includes(article.language)) {
    const language = i18n.languageWithin(article.language);
    return (
      <EmptyState
        icon={languages}
        title={i18n.t('brief.unread-language.title')}
        text={
          article.language === 'und'
            ? i18n.t('brief.unread-language.unknown')
            : i18n.t('brief.unread-language.text', { language })
        }
      >
        {read}
      </EmptyState>
    );
  }
  if (!brief) {
    return <Skeleton label={i18n.t('brief.computing')} lines={[100, 94, 66, 0, 98, 88, 42]} />;
  }
  if (brief[part].length === 0) {
    return (
      <EmptyState
        icon={ICONS[part]}
        title={i18n.t(`brief.empty.${part}.title`)}
        text={i18n.t(`brief.empty.${part}.text`)}
      >
        {read}
      </EmptyState>
    );
  }
  const { language } = article;
  switch (part) {
    case 'summary':
      return <SummaryList sentences={brief.summary} language={language} actions={actions} />;
    case 'facts':
      return <FactList facts={brief.facts} text={text} language={language} actions={actions} />;
    case 'entities':
      return <EntityList entities={brief.entities} language={language} actions={actions} />;
  }
}
