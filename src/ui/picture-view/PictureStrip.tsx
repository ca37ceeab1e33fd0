import type { VNode } from 'preact';
import { hostOf } from '../article-view/host-of.ts';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { Icon } from '../icons/Icon.tsx';
import { image } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { pictureStage } from './picture-stage.ts';
import type { PictureProps } from './picture-props.ts';
import './picture-strip.css';

/** Hosts named in the question; the browser's own question names them all. */
const NAMED_HOSTS = 3;

interface PictureStripProps {
  pictures: PictureProps;
  show(notice: NoticeContent): void;
}

/** How many pictures of a saved article are kept, what becomes of the others, and the next step. */
export function PictureStrip({ pictures, show }: PictureStripProps): VNode {
  const i18n = useI18n();
  const { status } = pictures;
  const stage = pictureStage(status);
  const count = i18n.t('pictures.count', { kept: status.counts.kept, count: status.total });
  if (stage === 'needs-permission' && !pictures.onAskElsewhere) {
    return <PictureQuestion pictures={pictures} show={show} />;
  }
  return (
    <p class="picture-strip">
      <Icon path={image} size={16} />
      <span role="status">
        {count} {stage !== 'kept' && <StageWords pictures={pictures} stage={stage} />}
      </span>
      <NextStep pictures={pictures} stage={stage} show={show} />
    </p>
  );
}

function StageWords(props: {
  pictures: PictureProps;
  stage: Exclude<ReturnType<typeof pictureStage>, 'kept'>;
}): VNode {
  const i18n = useI18n();
  const { status, budget } = props.pictures;
  return (
    <>
      {i18n.t(`pictures.${props.stage}`, {
        count: status.counts[props.stage],
        budget: i18n.bytes(budget),
      })}
    </>
  );
}

/** Does what a button says; whatever fails is told. */
function useAttempt(show: PictureStripProps['show']) {
  const i18n = useI18n();
  const failed = (error: unknown): void => {
    console.error('The pictures could not be changed.', error);
    show({ kind: 'problem', text: i18n.t('pictures.change-failed') });
  };
  const declined = (): void => show({ kind: 'done', text: i18n.t('pictures.declined') });
  return {
    /** Asks; where that is refused, says once what follows from it. */
    ask: (asking: Promise<boolean>) => void asking.then((granted) => granted || declined(), failed),
    decline: (declining: Promise<void>) => void declining.then(declined, failed),
    run: (work: Promise<void>) => void work.catch(failed),
  };
}

function NextStep(props: PictureStripProps & { stage: string }): VNode | null {
  const { pictures, stage, show } = props;
  const i18n = useI18n();
  const attempt = useAttempt(show);
  const asks = stage === 'needs-permission' || stage === 'refused';
  if (asks) {
    return (
      <Button
        label={i18n.t('pictures.keep')}
        onClick={() => {
          if (pictures.onAskElsewhere) pictures.onAskElsewhere();
          else attempt.ask(pictures.onKeep());
        }}
      />
    );
  }
  if (stage === 'over-budget') {
    return <Button label={i18n.t('pictures.more-room')} onClick={pictures.onOpenOptions} />;
  }
  if (stage !== 'failed') return null;
  return (
    <Button label={i18n.t('common.try-again')} onClick={() => attempt.run(pictures.onRetry())} />
  );
}

/** Asks once, when an article has been saved, for the hosts of its pictures. */
function PictureQuestion({ pictures, show }: PictureStripProps): VNode {
  const i18n = useI18n();
  const attempt = useAttempt(show);
  const { origins, counts } = pictures.status;
  const hosts = [...new Set(origins.map(hostOf))];
  const named = hosts.slice(0, NAMED_HOSTS);
  const others = hosts.length - named.length;
  const from = others > 0 ? [...named, i18n.t('pictures.other-hosts', { count: others })] : named;
  return (
    <div
      class="confirmation picture-question"
      role="group"
      aria-label={i18n.t('pictures.question')}
    >
      <p>
        <strong>{i18n.t('pictures.question')}</strong>{' '}
        {i18n.t('pictures.question-text', {
          count: counts['needs-permission'],
          hosts: i18n.list(from),
        })}
      </p>
      <div class="confirmation-actions">
        <Button
          variant="primary"
          label={i18n.t('pictures.keep')}
          onClick={() => attempt.ask(pictures.onKeep())}
        />
        <Button
          label={i18n.t('pictures.keep-everywhere')}
          onClick={() => attempt.ask(pictures.onKeepEverywhere())}
        />
        <Button
          variant="quiet"
          label={i18n.t('pictures.decline')}
          onClick={() => attempt.decline(pictures.onDecline())}
        />
      </div>
    </div>
  );
}
