import type { VNode } from 'preact';
import type { MessageKey } from '../../i18n/i18n.ts';
import type { LastSync } from '../../sync/sync-desk.ts';
import type { SyncReport } from '../../sync/sync-report.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { circleAlert, circleCheck, triangleAlert } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface SyncResultProps {
  last: LastSync | undefined;
  /** Syncs with the reader's word that what is gone here is to be deleted everywhere. */
  onDeleteMany(): void;
}

/** What a report has to warn of, in order of weight. */
const WARNINGS: [keyof SyncReport, MessageKey][] = [
  ['rolledBack', 'sync.warning.rolled-back'],
  ['missing', 'sync.warning.missing'],
  ['damaged', 'sync.warning.damaged'],
  ['refused', 'sync.warning.refused'],
  ['unreadable', 'sync.warning.unreadable'],
  ['oversized', 'sync.warning.oversized'],
  ['leftAlone', 'sync.warning.left-alone'],
  ['postponed', 'sync.warning.postponed'],
];

/** How the last sync went, and what to do next where it did not go well. */
export function SyncResult({ last, onDeleteMany }: SyncResultProps): VNode {
  const i18n = useI18n();
  if (!last) return <p class="hint">{i18n.t('sync.last.none')}</p>;
  const { outcome } = last;
  const when = <p class="hint">{i18n.t('sync.last', { when: i18n.dateTime(last.at) })}</p>;
  if (!outcome.ok) {
    const { problem, count } = outcome;
    return (
      <>
        {when}
        <div class="notice notice-problem">
          <Icon path={circleAlert} />
          <div class="notice-text">
            <p>{i18n.t(`sync.problem.${problem}`)}</p>
            {problem === 'many-deleted' && (
              <>
                <p>{i18n.t('sync.many-deleted', { count })}</p>
                <Button
                  variant="danger"
                  label={i18n.t('sync.many-deleted.confirm')}
                  onClick={onDeleteMany}
                />
                <p>{i18n.t('sync.many-deleted.hint')}</p>
              </>
            )}
          </div>
        </div>
      </>
    );
  }
  const { report } = outcome;
  const { received, sent } = report;
  return (
    <>
      {when}
      <div class="notice notice-done">
        <Icon path={circleCheck} />
        <span class="notice-text">
          {received + sent === 0
            ? i18n.t('sync.report.same')
            : i18n.t('sync.report', { received, sent })}
        </span>
      </div>
      {WARNINGS.filter(([field]) => report[field] > 0).map(([field, key]) => (
        <div key={field} class="notice notice-problem">
          <Icon path={triangleAlert} />
          <span class="notice-text">{i18n.t(key, { count: report[field] })}</span>
        </div>
      ))}
    </>
  );
}
