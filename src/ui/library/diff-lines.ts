import type { DiffPart } from '../../library/versions/diff-texts.ts';

/** A line of two texts laid over each other; `changed` where anything of it was added or removed. */
export interface DiffLine {
  parts: DiffPart[];
  changed: boolean;
}

/** Lines that are the same in both, folded away, or lines that are shown. */
export type DiffBlock = { kind: 'shown' | 'folded'; lines: DiffLine[] };

/** Cuts a difference at its newlines. Empty lines are left out. */
export function diffLines(parts: readonly DiffPart[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let line: DiffPart[] = [];
  const end = () => {
    if (line.length > 0) {
      lines.push({ parts: line, changed: line.some(({ kind }) => kind !== 'same') });
    }
    line = [];
  };
  for (const { kind, text } of parts) {
    for (const [n, piece] of text.split('\n').entries()) {
      if (n > 0) end();
      if (piece !== '') line.push({ kind, text: piece });
    }
  }
  end();
  return lines;
}

/** Unchanged lines kept in sight before and after a change. */
const AROUND = 1;

/** Puts lines that are far from any change behind a fold; a single one is not worth a fold. */
export function foldLines(lines: readonly DiffLine[]): DiffBlock[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ changed }) => changed);
  const blocks: DiffBlock[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = near(at) ? 'shown' : 'folded';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map((block) => (block.lines.length === 1 ? { ...block, kind: 'shown' } : block));
}

/** How many words were added and removed. */
export function countChanges(parts: readonly DiffPart[]): { added: number; removed: number } {
  const words = (wanted: DiffPart['kind']) =>
    parts
      .filter(({ kind }) => kind === wanted)
      .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { added: words('added'), removed: words('removed') };
}
