import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What one entry point loads before anything is asked of it; models are apart. */
export interface EntryPointSize {
  name: string;
  bytes: number;
  /** Sum over its files, each gzipped by itself. */
  gzipped: number;
}

const PAGES = ['popup', 'reader', 'sidepanel', 'library', 'options', 'selection', 'welcome'];
const SCRIPTS = ['content-scripts/detector.js', 'extractor.js', 'highlighter.js', 'background.js'];

/** The scripts and style sheets a page of the build loads, those its scripts import included. */
function filesOfPage(build: string, page: string): Set<string> {
  const html = readFileSync(path.join(build, `${page}.html`), 'utf8');
  const files = new Set<string>();
  const visit = (file: string, isEntry = false) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(path.join(build, file), 'utf8');
    const imports = (pattern: RegExp) => {
      for (const [, imported] of code.matchAll(pattern)) {
        visit(path.join(path.dirname(file), imported ?? ''));
      }
    };
    imports(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g);
    // What is imported on demand is not part of the start, except what the page's own script awaits.
    if (isEntry) imports(/import\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g);
  };
  for (const [, attribute, file] of html.matchAll(/(src|href)="\/([^"]+\.(?:js|css))"/g)) {
    visit(file ?? '', attribute === 'src');
  }
  return files;
}

function sizeOf(build: string, name: string, files: Iterable<string>): EntryPointSize {
  const contents = [...files].map((file) => readFileSync(path.join(build, file)));
  return {
    name,
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

/** The sizes of every entry point of a build, such as `.output/chrome-mv3`. */
export function entryPointSizes(build: string): EntryPointSize[] {
  return [
    ...PAGES.filter((page) => existsSync(path.join(build, `${page}.html`))).map((page) =>
      sizeOf(build, page, filesOfPage(build, page)),
    ),
    ...SCRIPTS.map((script) => sizeOf(build, script, [script])),
  ];
}
