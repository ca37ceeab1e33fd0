import { readFileSync, writeFileSync } from 'node:fs';

// Writes src/ui/icons/lucide.ts from lucide-static: `node tools/ui/make-icons.ts`. To add an icon,
// add its name here and run it again.
const NAMES = `
  a-large-small ban bookmark bookmark-check book-open building calendar check
  chevron-down chevron-left chevron-right chevron-up circle-alert circle-check
  circle-question-mark clock coins copy crosshair download external-link file-text file-x
  globe handshake hash highlighter hourglass image info keyboard languages library link lock
  map message-square monitor moon mouse-pointer-click headphones newspaper pause
  pencil percent play printer quote refresh-cw ruler search settings shield skip-back skip-forward
  square store sun tag text-quote trash triangle-alert
  trophy underline undo-2 upload user video volume-2 x
`
  .trim()
  .split(/\s+/);

type IconNode = [tag: string, attributes: Record<string, string>];

/** One shape of an SVG as the data of a path. Throws for a shape it does not know. */
function pathOf([tag, a]: IconNode): string {
  const n = (name: string): number => Number(a[name] ?? 0);
  switch (tag) {
    case 'path':
      return absoluteStart(a.d ?? '');
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'circle': {
      const r = n('r');
      return `M${n('cx') - r} ${n('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    }
    case 'rect': {
      const [w, h, r] = [n('width'), n('height'), n('rx')];
      const arc = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
      return `M${n('x') + r} ${n('y')}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}z`;
    }
    case 'polyline':
    case 'polygon':
      return `M${a.points ?? ''}${tag === 'polygon' ? 'z' : ''}`;
    default:
      throw new Error(`Unknown shape '${tag}'.`);
  }
}

/** Shapes are put one behind the other, so each must start from the corner and not from the last. */
function absoluteStart(data: string): string {
  const [, x, y, rest] = /^[Mm]\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(.*)$/s.exec(data) ?? [];
  if (rest === undefined) throw new Error(`A path that does not start with a move: '${data}'.`);
  const line = data.startsWith('m') ? 'l' : 'L';
  return `M${x} ${y}${/^[-\d.]/.test(rest) ? line : ''}${rest}`;
}

const nodes = JSON.parse(
  readFileSync('node_modules/lucide-static/icon-nodes.json', 'utf8'),
) as Record<string, IconNode[]>;
const version = /"version": "([^"]+)"/.exec(
  readFileSync('node_modules/lucide-static/package.json', 'utf8'),
)?.[1];

const constants = NAMES.map((name) => {
  const shapes = nodes[name];
  if (!shapes) throw new Error(`lucide-static has no icon '${name}'.`);
  const constant = name.replaceAll(/-([a-z0-9])/g, (_match, letter: string) =>
    letter.toUpperCase(),
  );
  const data = shapes.map(pathOf).join('').replaceAll(' -', '-');
  return `export const ${constant} =\n  '${data}';`;
});
writeFileSync(
  'src/ui/icons/lucide.ts',
  `// Written by tools/ui/make-icons.ts from lucide-static ${version} (ISC licence, Lucide Contributors;
// parts MIT, Cole Bemis). Each is the data of one 24 × 24 path, stroked and not filled.
${constants.join('\n')}\n`,
);
