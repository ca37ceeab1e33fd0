import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');

/** The colours declared in the block after a selector. */
function colours(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector));
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'));
  return Object.fromEntries(
    Array.from(body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance (WCAG 2.2, 'relative luminance'). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: colours(':root,'),
  sepia: colours("[data-theme='sepia']"),
  dark: colours("[data-theme='dark']"),
};

/** Text colours and the grounds they stand on. */
const TEXT: [string, string[]][] = [
  ['ink', ['own-yellow', 'own-green', 'own-blue', 'own-pink']],
  ['ink', ['paper', 'surface', 'sunken', 'accent-soft', 'amber-soft', 'danger-soft', 'mark']],
  ['ink-soft', ['paper', 'surface', 'sunken']],
  ['accent', ['paper', 'surface', 'sunken', 'accent-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['amber', ['paper', 'surface', 'sunken', 'amber-soft']],
  ['danger', ['paper', 'surface', 'danger-soft']],
];
/** Colours that only have to be told from what is around them. */
const SHAPES: [string, string[]][] = [
  ['line-strong', ['paper', 'surface', 'sunken']],
  ['focus', ['paper', 'surface', 'sunken']],
  ['person', ['paper', 'surface']],
  ['organization', ['paper', 'surface']],
  ['place', ['paper', 'surface']],
  ['other', ['paper', 'surface']],
];

function pairs(list: [string, string[]][]): [front: string, ground: string][] {
  return list.flatMap(([front, grounds]) =>
    grounds.map((ground): [string, string] => [front, ground]),
  );
}

describe.each(Object.entries(themes))('the colours of %s', (_name, theme) => {
  it.each(pairs(TEXT))('set %s on %s at 4.5 : 1 or more', (front, ground) => {
    expect(contrast(theme[front] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SHAPES))('set %s on %s at 3 : 1 or more', (front, ground) => {
    expect(contrast(theme[front] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the dark theme', () => {
  it('is the same whether it is chosen or the system’s', () => {
    expect(colours(':root:not([data-theme])')).toEqual(themes.dark);
  });

  it('knows every colour of the light one', () => {
    expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
    expect(Object.keys(themes.sepia).sort()).toEqual(Object.keys(themes.light).sort());
  });
});
