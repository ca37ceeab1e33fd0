import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Selectors of a stylesheet, one each. */
function selectorsOf(css: string): string[] {
  const rules = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
  return [...rules].flatMap(([, list = '']) => list.split(',')).map((one) => one.trim());
}

/** Classes, attributes and pseudo-classes of a selector. */
function weight(selector: string): number {
  return selector.match(/\.[\w-]+|\[[^\]]+\]|(?<!:):[\w-]+/g)?.length ?? 0;
}

// A build may load a page's own sheet before the one with the fields that all pages share, and the story
// page the other way round: what a page says of a field has to weigh more than `input[type='search']`.
it('lets no page’s rule for a field hang on the order of the stylesheets', () => {
  const sheets = globSync('src/ui/**/*.css').filter((file) => !/ui.styles/.test(file));
  expect(sheets.length).toBeGreaterThan(20);
  const light = sheets.flatMap((file) =>
    selectorsOf(readFileSync(file, 'utf8'))
      .filter((selector) => /(?:input|select)(?:\[[^\]]+\])?$/.test(selector))
      .filter((selector) => weight(selector) < 2)
      .map((selector) => `${file}: ${selector}`),
  );
  expect(light).toEqual([]);
});
