import type { I18n } from '../../i18n/i18n.ts';
import type { InstalledModel } from '../../translation/bergamot/model.ts';

/** 'Tiếng Anh → Tiếng Việt'. */
export function modelPair({ from, to }: InstalledModel, i18n: I18n): string {
  return `${i18n.languageName(from)} → ${i18n.languageName(to)}`;
}

/** '31 MB'. */
export function modelSize({ files }: InstalledModel, i18n: I18n): string {
  return i18n.bytes(files.reduce((sum, { size }) => sum + size, 0));
}
