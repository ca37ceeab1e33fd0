import type { I18n } from '../../i18n/i18n.ts';
import type { SummaryWriting } from '../../summary/engines/writing.ts';

/** Who writes a summary, in the middle of a sentence: a model and its host, or a part of the browser. */
export function engineName(
  { engine, model, destination }: Pick<SummaryWriting, 'engine' | 'model' | 'destination'>,
  i18n: I18n,
): string {
  if (destination === 'device' || model === '' || destination.host === '') {
    return i18n.t(`summary.engine.${engine}`);
  }
  return i18n.t('summary.engine.named', { model, host: destination.host });
}
