import type { Plugin } from 'vite';

/** A passage of a library that is replaced when it is bundled or copied into the extension. */
interface Replacement {
  /** File under `node_modules`. */
  file: string;
  /** Stands exactly once in the file. */
  passage: string;
  by: string;
}

/**
 * Where libraries write HTML as text or run text as a script. The extension never comes to most of
 * these places, and the others have an equal without text, so what is shipped has none of them: a page
 * that gets past everything else finds no such place to use, and no reviewer has to trust that.
 */
export const REPLACEMENTS: readonly Replacement[] = [
  {
    // The page is put back as it was before a try: from a clone, which also spares a parse.
    file: '@mozilla/readability/Readability.js',
    passage: 'var pageCacheHtml = page.innerHTML;',
    by: 'var pageCache = page.cloneNode(true);',
  },
  {
    file: '@mozilla/readability/Readability.js',
    passage: 'page.innerHTML = pageCacheHtml;',
    by: 'page.replaceChildren(...Array.from(pageCache.cloneNode(true).childNodes));',
  },
  {
    // `_isSingleImage` has just found one element in it: it is parsed already.
    file: '@mozilla/readability/Readability.js',
    passage: 'tmp.innerHTML = noscript.innerHTML;',
    by: 'tmp.append(...Array.from(noscript.cloneNode(true).childNodes));',
  },
  {
    // For browsers without a DOMParser for HTML. Without the passage nothing would come out of it.
    file: 'dompurify/dist/purify.es.mjs',
    passage: 'doc.documentElement.innerHTML = IS_EMPTY_INPUT ? emptyHTML : dirtyPayload;',
    by: '',
  },
  {
    // `dangerouslySetInnerHTML`, which no component uses (the linter forbids it).
    file: 'preact/dist/preact.mjs',
    passage: '(t.innerHTML=h.__html)',
    by: 'void 0',
  },
  {
    // `importScripts` for Node.
    file: '@browsermt/bergamot-translator/worker/translator-worker.js',
    passage: 'eval.call(global, script);',
    by: "throw new Error('Only in a browser.');",
  },
];

/**
 * A library's source with its passages replaced.
 *
 * @param file path of the file; one outside the list gives undefined
 * @throws an Error where a passage does not stand there exactly once: the library has changed, and
 * someone has to look at it again
 */
export function withoutWrittenHtml(file: string, source: string): string | undefined {
  const wanted = REPLACEMENTS.filter((replacement) =>
    file.endsWith(`/node_modules/${replacement.file}`),
  );
  if (wanted.length === 0) return undefined;
  let changed = source;
  for (const { passage, by } of wanted) {
    const parts = changed.split(passage);
    if (parts.length !== 2) {
      throw new Error(`«${passage}» stands ${parts.length - 1} times in ${file}, not once.`);
    }
    changed = parts.join(by);
  }
  return changed;
}

/** Replaces the passages in what Vite bundles. */
export function replaceWrittenHtml(): Plugin {
  return {
    name: 'luoc:written-html',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      const changed = withoutWrittenHtml(file.replaceAll('\\', '/'), code);
      return changed === undefined ? null : { code: changed, map: null };
    },
  };
}
