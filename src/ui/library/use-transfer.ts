import { useRef, useState } from 'preact/hooks';
import type { ImportReport } from '../../library/import/report.ts';
import type { NoticeContent } from '../controls/Notice.tsx';
import { type ExportFormat, exportFile } from './export-file.ts';
import type { LibraryPageProps } from './library-page-props.ts';

/** Export and import as the page runs them: one at a time, with progress and a way to stop. */
export interface Transfer {
  running: { done: number; total?: number } | null;
  report: ImportReport | null;
  /** @param ids of the articles to be exported; all where there are none */
  exportAs(format: ExportFormat, ids?: string[]): void;
  importFrom(file: File): void;
  cancel(): void;
  closeReport(): void;
}

/** Names of what a file can be refused for, as the words of the interface have them. */
const FILE_PROBLEMS = ['unknown-format', 'newer-version', 'too-large', 'bad-zip', 'quota'] as const;

function problemOf(error: unknown): (typeof FILE_PROBLEMS)[number] | 'other' {
  const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
  return FILE_PROBLEMS.find((known) => known === problem) ?? 'other';
}

export function useTransfer(
  { i18n, library, actions }: Pick<LibraryPageProps, 'i18n' | 'library' | 'actions'>,
  show: (notice: NoticeContent) => void,
  onChanged: () => void,
): Transfer {
  const [running, setRunning] = useState<Transfer['running']>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const stopRef = useRef(new AbortController());
  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    stopRef.current = new AbortController();
    const { signal } = stopRef.current;
    setRunning({ done: 0 });
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) {
        console.error('Export or import failed.', error);
        show({ kind: 'problem', text: i18n.t(`library.transfer.${problemOf(error)}`) });
      }
    }
    setRunning(null);
    onChanged();
  };
  return {
    running,
    report,
    exportAs: (format, ids) =>
      void run(async (signal) => {
        const progress = {
          signal,
          ...(ids && { ids }),
          onProgress: (done: number, total: number) => setRunning({ done, total }),
        };
        await actions.onDownload(await exportFile(library, format, i18n, progress));
      }),
    importFrom: (file) =>
      void run(async (signal) => {
        setReport(null);
        const progress = { signal, onProgress: (done: number) => setRunning({ done }) };
        setReport(await library.import(chunksOf(file), progress));
      }),
    cancel: () => stopRef.current.abort(),
    closeReport: () => setReport(null),
  };
}

/** A file piece by piece; not every browser lets its stream be iterated. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
