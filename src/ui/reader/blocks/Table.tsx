import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { TableBlock } from '../../../article/article.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { Line } from './Line.tsx';

/** A table that scrolls by itself when it is wider than the text. */
export function Table({ block }: { block: TableBlock }): VNode {
  const i18n = useI18n();
  const captionId = useId();
  const named =
    block.caption === undefined
      ? { 'aria-label': i18n.t('reader.table') }
      : { 'aria-labelledby': captionId };
  return (
    <div class="table-scroll" role="region" tabIndex={0} {...named}>
      <table>
        {block.caption !== undefined && <caption id={captionId}>{block.caption}</caption>}
        <tbody>
          {block.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.cells.map((cell, index) => (
                <Line
                  key={index}
                  id={`${block.id}.${rowIndex}.${index}`}
                  as={row.header ? 'th' : 'td'}
                  content={cell}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
