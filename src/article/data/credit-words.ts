import { linePattern } from './line-pattern.ts';

/**
 * A line that only names a photographer or agency: 'Ảnh: …', 'Photo by …', 'Foto: …', '(Photo: …)',
 * '© Getty Images'. Words for 'picture' and 'source' in the languages of the pages we read.
 */
export const CREDIT_LINE = linePattern(
  '^[(\\[]?\\s*(?:' +
    [
      '(?:photos?|pictures?|images?|credit|photo ?credit|image ?credit|source|courtesy|video|illustration|graphic)\\s*(?:by|of|courtesy|:|/)',
      '(?:ảnh|nguồn|ảnh minh họa|video|đồ họa)\\s*:',
      '(?:foto|fotos|bild|bilder|quelle|grafik|fotograf|bildquelle)\\s*(?::|von\\b)',
      '(?:crédits?|crédit photo|photographe)\\s*:',
      '(?:imagen|fuente|crédito)\\s*:',
      '(?:zdroj|zdjęcie|fot\\.|autor|фото|источник|nuotr\\.|kuva|kaynak|sumber|kilde)\\s*:?',
      '©',
      '\\(c\\)',
      'copyright\\b',
    ].join('|') +
    ').{0,100}$',
);

/** A photographer or agency named within or after a caption. */
export const CREDIT_WITHIN =
  /(?:©|\((?:ảnh|foto|photo|bild|archivbild)[ :)]|(?:ảnh|foto|fotos|photo|photograph|picture|image|bild|quelle|source|nguồn|credit|zdroj|nuotr\.|kuva|фото)\s*: ?\p{L}|\b(?:getty|afp|reuters|dpa|imago|shutterstock|ttxvn|alamy|epa)\b)/iu;
