import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ImportReport } from '../../library/import/report.ts';
import { Button } from '../controls/Button.tsx';
import { download, upload } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { menu } from './icons.ts';
import { type ExportFormat, EXPORT_FORMATS } from './export-file.ts';

interface TransferMenuProps {
  /** What runs: `done` of `total`, or lines read of a file. */
  running: { done: number; total?: number } | null;
  onExport(format: ExportFormat): void;
  onImport(file: File): void;
  onCancel(): void;
}

/** The button behind which export and import lie. */
export function TransferMenu({ running, onExport, onImport, onCancel }: TransferMenuProps): VNode {
  const i18n = useI18n();
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);
  if (running) {
    return (
      <div class="transfer-running">
        <progress
          aria-label={i18n.t('library.transfer.running')}
          value={running.total === undefined ? undefined : running.done}
          max={running.total}
        />
        <span>{i18n.t('library.transfer.done', { count: running.done })}</span>
        <Button label={i18n.t('common.cancel')} onClick={onCancel} />
      </div>
    );
  }
  return (
    <div
      class="transfer"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button
        icon={menu}
        label={i18n.t('library.transfer')}
        expanded={open}
        controls={id}
        buttonRef={button}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class="popover" id={id} role="group" aria-label={i18n.t('library.transfer')}>
          {EXPORT_FORMATS.map((format) => (
            <Button
              key={format}
              variant="quiet"
              icon={download}
              label={i18n.t(`library.export.${format}`)}
              onClick={() => {
                setOpen(false);
                onExport(format);
              }}
            />
          ))}
          <hr />
          <Button
            variant="quiet"
            icon={upload}
            label={i18n.t('library.import')}
            onClick={() => file.current?.click()}
          />
          <p class="hint">{i18n.t('library.import-hint')}</p>
        </div>
      )}
      <input
        type="file"
        hidden
        ref={file}
        aria-label={i18n.t('library.import')}
        accept=".json,.csv,.zip,.html,.htm"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          setOpen(false);
          if (chosen) onImport(chosen);
        }}
      />
    </div>
  );
}

/** What an import did, with each line that failed and why. */
export function ImportReportView(props: { report: ImportReport; onClose(): void }): VNode {
  const i18n = useI18n();
  const { report } = props;
  return (
    <section class="import-report" aria-label={i18n.t('library.report')}>
      <p>
        {i18n.t(report.cancelled ? 'library.report.cancelled' : 'library.report.done', {
          added: i18n.number(report.added),
          merged: i18n.number(report.merged),
          unchanged: i18n.number(report.unchanged),
        })}
      </p>
      {report.failed > 0 && (
        <details>
          <summary>{i18n.t('library.report.failed', { count: report.failed })}</summary>
          <ul>
            {report.failures.slice(0, 200).map((failure) => (
              <li key={`${failure.line} ${failure.excerpt}`}>
                {i18n.t('library.report.line', { line: i18n.number(failure.line) })}{' '}
                {i18n.t(`library.report.${failure.problem}`)} <code>{failure.excerpt}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button label={i18n.t('common.close')} onClick={props.onClose} />
    </section>
  );
}
