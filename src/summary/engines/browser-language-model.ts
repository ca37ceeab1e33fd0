import type { BrowserLanguageModelApi, LanguageModelOptions } from './browser-api.ts';
import { browserAvailability, creation, readPieces } from './browser-session.ts';
import type { SummaryEngine } from './engine.ts';
import { SummaryError, asSummaryError } from './errors.ts';
import { summaryPrompt } from './prompt.ts';

/**
 * The browser's own language model.
 *
 * @param api the global `LanguageModel`; undefined where the browser has none.
 */
export function browserLanguageModel(api: BrowserLanguageModelApi | undefined): SummaryEngine {
  return {
    id: 'browser-language-model',
    availability: ({ language }) =>
      browserAvailability(api && (() => api.availability(optionsFor(language)))),
    async summarize(request, run = {}) {
      try {
        if (!api) throw new SummaryError('not-set-up', 'The browser has no language model.');
        run.signal?.throwIfAborted();
        const { system, user } = summaryPrompt(request);
        const model = await api.create({
          ...optionsFor(request.language),
          ...creation(run),
          initialPrompts: [{ role: 'system', content: system }],
        });
        try {
          const stream = model.promptStreaming(user, run.signal && { signal: run.signal });
          return { text: await readPieces(stream, run) };
        } finally {
          model.destroy();
        }
      } catch (error) {
        throw asSummaryError(error, run.signal);
      }
    },
  };
}

/** The instruction is in English whatever the article is in. */
function optionsFor(language: string): LanguageModelOptions {
  return {
    expectedInputs: [{ type: 'text', languages: [...new Set(['en', language])] }],
    expectedOutputs: [{ type: 'text', languages: [language] }],
  };
}
