import type { TableBlock } from '../article.ts';
import { richText } from '../page/rich-text.ts';
import { attribute, descendants, type PageElement, textOf } from '../page/snapshot.ts';

interface Row {
  node: PageElement;
  cells: PageElement[];
}

const CELL = new Set(['td', 'th']);

/** Rows of a table, those of tables within it left out. */
function rowsOf(table: PageElement): Row[] {
  const rows: Row[] = [];
  const stack: PageElement[] = [table];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const children = node.children.filter((child) => typeof child === 'object');
    if (node.tag === 'tr')
      rows.push({ node, cells: children.filter((child) => CELL.has(child.tag)) });
    else {
      for (const child of children.toReversed()) if (child.tag !== 'table') stack.push(child);
    }
  }
  return rows;
}

/** Whether a table shows data rather than laying out a page: at least two rows and columns of short cells. */
export function isDataTable(table: PageElement): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role'))) return false;
  const inner = [...descendants(table)];
  if (inner.some((node) => node.tag === 'table')) return false;
  const rows = rowsOf(table).filter((row) => row.cells.length > 0);
  const wide = rows.filter((row) => row.cells.length >= 2).length;
  if (rows.length < 2 || wide < rows.length / 2) return false;
  const pictures = inner.filter((node) => node.tag === 'img').length;
  const cells = rows.flatMap((row) => row.cells).map((cell) => textOf(cell).length);
  const filled = cells.filter((length) => length > 0).length;
  return filled >= cells.length / 2 && Math.max(...cells) < 700 && pictures <= rows.length;
}

/** A data table as a block without its id. */
export function tableOf(table: PageElement, base: string): Omit<TableBlock, 'id'> | undefined {
  const rows = rowsOf(table)
    .filter((row) => row.cells.length > 0)
    .map((row) => ({
      header: row.cells.every((cell) => cell.tag === 'th') || row.node.parent?.tag === 'thead',
      cells: row.cells.map((cell) => richText(cell.children, base)),
    }))
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  if (rows.length === 0) return undefined;
  const caption = [...descendants(table)].find((node) => node.tag === 'caption');
  const text = caption ? textOf(caption) : '';
  return { type: 'table', ...(text !== '' && { caption: text }), rows };
}
