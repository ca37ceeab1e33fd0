/** A stretch of two texts laid side by side: in both, only in the earlier, or only in the later. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond so many comparisons a stretch counts as replaced whole; a reader would see no more in it. */
const MAX_CELLS = 4_000_000;

/** Words, the white space between them, and newlines. */
function words(text: string): string[] {
  return text.match(/\n|\S+|[^\S\n]+/gu) ?? [];
}

/** Lines with the newline that ends them. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
}

/**
 * For each pair of positions, the length of the longest common subsequence of what follows, in rows
 * of `b.length + 1`.
 */
function commonLengths(a: string[], b: string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const skip = Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
      lengths[at] = a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : skip;
    }
  }
  return lengths;
}

/** The parts of two lists between their common start and common end. */
function middle(a: string[], b: string[]): DiffPart[] {
  if (a.length * b.length > MAX_CELLS) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i++;
      j++;
      continue;
    }
    const down = lengths[(i + 1) * width + j] ?? 0;
    const across = lengths[i * width + j + 1] ?? 0;
    if (left !== undefined && (right === undefined || down >= across)) {
      parts.push({ kind: 'removed', text: left });
      i++;
    } else {
      parts.push({ kind: 'added', text: right ?? '' });
      j++;
    }
  }
  return parts;
}

/** Puts neighbours of one kind together, and within a change what was removed before what was added. */
function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}

function same(text: string): DiffPart {
  return { kind: 'same', text };
}

/** Lays two lists side by side. */
function diffLists(a: string[], b: string[]): DiffPart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

/** White space that stayed the same between two changes belongs to both: it is no island to be seen. */
function withoutIslands(parts: DiffPart[]): DiffPart[] {
  return parts.flatMap((part, n): DiffPart[] => {
    const [before, after] = [parts[n - 1], parts[n + 1]];
    const island =
      part.kind === 'same' &&
      /^[^\S\n]+$/u.test(part.text) &&
      before !== undefined &&
      after !== undefined &&
      before.kind !== 'same' &&
      after.kind !== 'same';
    if (!island) return [part];
    const { text } = part;
    return [
      { kind: 'removed', text },
      { kind: 'added', text },
    ];
  });
}

/**
 * Lays two versions of a text side by side: first its lines, then word by word what is left of them
 * (longest common subsequence both times).
 *
 * @returns parts whose `same` and `removed` make `before`, whose `same` and `added` make `after`
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed || added) parts.push(...withoutIslands(diffLists(words(removed), words(added))));
    removed = '';
    added = '';
  };
  for (const { kind, text } of diffLists(lines(before), lines(after))) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      parts.push({ kind, text });
    }
  }
  flush();
  return joined(parts);
}
