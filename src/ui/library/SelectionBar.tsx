import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Shelf } from '../../library/records.ts';
import { Button } from '../controls/Button.tsx';
import { download, tag, trash, undo2, x } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { EXPORT_FORMATS, type ExportFormat } from './export-file.ts';
import { archive, archiveRestore, listChecks } from './icons.ts';

/** What can be done with the articles that are picked. */
export interface PickedActions {
  move(shelf: Shelf): void;
  tag(): void;
  exportAs(format: ExportFormat): void;
  /** Asks, then deletes for good. */
  purge(): void;
}

interface SelectionBarProps {
  shelf: Shelf;
  /** How many are picked, of how many on view. */
  picked: number;
  total: number;
  actions: PickedActions;
  onAll(): void;
  onDone(): void;
}

/** Stands over the list while articles are picked: how many, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps): VNode {
  const { shelf, picked, total, actions } = props;
  const i18n = useI18n();
  const [exporting, setExporting] = useState(false);
  const id = useId();
  const none = picked === 0;
  return (
    <section class="selection-bar" aria-label={i18n.t('library.pick')}>
      <div class="selection-row">
        <strong role="status">{i18n.t('library.pick.count', { count: picked })}</strong>
        <Button
          variant="quiet"
          icon={listChecks}
          label={i18n.t('library.pick.all', { count: total })}
          onClick={props.onAll}
        />
        <span class="selection-acts">
          <Button
            icon={download}
            label={i18n.t('library.pick.export')}
            disabled={none}
            expanded={exporting}
            controls={id}
            onClick={() => setExporting(!exporting)}
          />
          {shelf !== 'bin' && (
            <Button
              icon={tag}
              label={i18n.t('library.pick.tag')}
              disabled={none}
              onClick={actions.tag}
            />
          )}
          {shelf === 'inbox' && (
            <Button
              icon={archive}
              label={i18n.t('library.pick.archive')}
              disabled={none}
              onClick={() => actions.move('archive')}
            />
          )}
          {shelf !== 'inbox' && (
            <Button
              icon={shelf === 'bin' ? undo2 : archiveRestore}
              label={i18n.t(shelf === 'bin' ? 'library.pick.restore' : 'library.pick.unarchive')}
              disabled={none}
              onClick={() => actions.move('inbox')}
            />
          )}
          <Button
            icon={trash}
            variant={shelf === 'bin' ? 'danger' : 'plain'}
            label={i18n.t(shelf === 'bin' ? 'library.purge-now' : 'library.pick.delete')}
            disabled={none}
            onClick={() => (shelf === 'bin' ? actions.purge() : actions.move('bin'))}
          />
        </span>
        <Button
          variant="quiet"
          iconOnly
          icon={x}
          keys="Esc"
          label={i18n.t('library.pick.done')}
          onClick={props.onDone}
        />
      </div>
      {exporting && !none && (
        <div
          class="selection-formats"
          id={id}
          role="group"
          aria-label={i18n.t('library.pick.export')}
        >
          {EXPORT_FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              class="chip"
              onClick={() => {
                setExporting(false);
                actions.exportAs(format);
              }}
            >
              {i18n.t(`library.format.${format}`)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
