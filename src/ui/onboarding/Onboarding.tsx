import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { articleText } from '../../article/article-text.ts';
import type { Span } from '../../language/span.ts';
import { ArticleHeader } from '../article-view/ArticleHeader.tsx';
import type { BriefActions } from '../brief-view/BriefActions.ts';
import { type BriefPart, BriefTab } from '../brief-view/BriefTab.tsx';
import { Button } from '../controls/Button.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import { check, library, settings } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { articlePlaces } from '../reader/article-place.ts';
import { ArticleBlocks } from '../reader/blocks/ArticleBlocks.tsx';
import { useMarks } from '../reader/use-marks.ts';
import { InlineHtml } from '../sanitize/InlineHtml.tsx';
import { createSanitizer } from '../sanitize/sanitize-html.ts';
import { SanitizerContext } from '../sanitize/SanitizerContext.tsx';
import { sourceAttributes } from '../reader/article-place.ts';
import { I18nContext } from '../words/I18nContext.tsx';
import type { OnboardingProps } from './onboarding-props.ts';
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import '../brief-view/brief.css';
import '../reader/reading-faces.css';
import '../reader/reader.css';
import '../reader/reader-bar.css';
import '../reader/reader-cards.css';
import '../reader/reader-article.css';
import './onboarding.css';

const NO_PICTURES = { allowed: false, stored: new Map<string, string>(), onLoad: () => {} };
const noNames = (): undefined => undefined;

/** The first-run page: an article and its brief side by side to try, and where to find the button. */
export function Onboarding(props: OnboardingProps): VNode {
  const { i18n, article, brief, shortcut, actions } = props;
  const { t } = i18n;
  const sanitize = useMemo(() => createSanitizer(window), []);
  const text = useMemo(() => articleText(article), [article]);
  const places = useMemo(() => articlePlaces(article, text), [article, text]);
  const root = useRef<HTMLDivElement>(null);
  const marks = useMarks(root, places, undefined);
  const [tab, setTab] = useState<BriefPart>('summary');
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState('');

  const briefActions: BriefActions = {
    onShow: (span: Span) => {
      setTried(true);
      marks.focus(span);
    },
    onCopy: (copying) =>
      void actions.onCopy(copying).then(
        () => setCopied(t('copy.done')),
        () => setCopied(t('copy.failed')),
      ),
    copyFormat: 'text',
  };
  const part = (of: BriefPart): VNode => (
    <BriefTab
      part={of}
      article={article}
      text={text}
      brief={brief}
      failed={false}
      actions={briefActions}
    />
  );
  return (
    <I18nContext.Provider value={i18n}>
      <SanitizerContext.Provider value={sanitize}>
        <main class="onboarding" lang={i18n.language}>
          <header class="onboarding-head">
            <Wordmark />
            <h1>{t('welcome.title')}</h1>
            <p>{t('welcome.text')}</p>
          </header>
          <section class="onboarding-try" aria-labelledby="try-title">
            <h2 id="try-title">{t('welcome.try')}</h2>
            <p class="hint" role="status">
              {copied || t(tried ? 'welcome.tried' : 'welcome.try-text')}
            </p>
            <div class="onboarding-columns">
              <div class="onboarding-article face-serif" ref={root} tabIndex={0}>
                <ArticleHeader article={article} heading="h3" />
                <div class="article-body" lang={article.language}>
                  {article.lead && (
                    <div class="article-lead">
                      <InlineHtml
                        as="p"
                        content={article.lead}
                        attributes={sourceAttributes('lead')}
                      />
                    </div>
                  )}
                  <ArticleBlocks article={article} pictures={NO_PICTURES} namesIn={noNames} />
                </div>
              </div>
              <div class="onboarding-brief">
                <Tabs
                  label={t('brief.parts')}
                  selected={tab}
                  onSelect={setTab}
                  tabs={[
                    { id: 'summary', label: t('brief.summary'), panel: part('summary') },
                    { id: 'facts', label: t('brief.facts'), panel: part('facts') },
                    { id: 'entities', label: t('brief.entities'), panel: part('entities') },
                  ]}
                />
              </div>
            </div>
            <p class="hint">{t('welcome.made-up')}</p>
          </section>
          <section class="onboarding-steps">
            <ol>
              <li>
                <h2>{t('welcome.step-button')}</h2>
                <p>{t('welcome.step-button.text')}</p>
                {shortcut && <p>{t('welcome.step-button.keys', { keys: shortcut })}</p>}
              </li>
              <li>
                <h2>{t('welcome.step-save')}</h2>
                <p>{t('welcome.step-save.text')}</p>
              </li>
              <li>
                <h2>{t('welcome.step-private')}</h2>
                <p>{t('welcome.step-private.text')}</p>
              </li>
            </ol>
          </section>
          <footer class="onboarding-foot">
            <Button
              variant="primary"
              icon={check}
              label={t('welcome.done')}
              onClick={actions.onDone}
            />
            <Button
              icon={library}
              label={t('common.open-library')}
              onClick={actions.onOpenLibrary}
            />
            <Button
              icon={settings}
              label={t('common.open-options')}
              onClick={actions.onOpenOptions}
            />
          </footer>
        </main>
      </SanitizerContext.Provider>
    </I18nContext.Provider>
  );
}
