import type { BrowserSummarizerApi, SummarizerOptions } from './browser-api.ts';
import { browserAvailability, creation, readPieces } from './browser-session.ts';
import type { SummaryEngine } from './engine.ts';
import { SummaryError, asSummaryError } from './errors.ts';

/**
 * The browser's own summariser.
 *
 * @param api the global `Summarizer`; undefined where the browser has none.
 */
export function browserSummarizer(api: BrowserSummarizerApi | undefined): SummaryEngine {
  return {
    id: 'browser-summarizer',
    availability: ({ language }) =>
      browserAvailability(api && (() => api.availability(optionsFor(language, 3)))),
    async summarize({ text, title, language, sentences }, run = {}) {
      try {
        if (!api) throw new SummaryError('not-set-up', 'The browser has no summariser.');
        run.signal?.throwIfAborted();
        const summarizer = await api.create({
          ...optionsFor(language, sentences),
          ...creation(run),
        });
        try {
          const signal = run.signal && { signal: run.signal };
          if ((await summarizer.measureInputUsage(text, signal)) > summarizer.inputQuota) {
            throw new SummaryError('too-long', 'The article does not fit the summariser.');
          }
          const context = `A news article${title ? ` with the title: ${title}` : ''}.`;
          const stream = summarizer.summarizeStreaming(text, { ...signal, context });
          return { text: await readPieces(stream, run) };
        } finally {
          summarizer.destroy();
        }
      } catch (error) {
        throw asSummaryError(error, run.signal);
      }
    },
  };
}

/** A short 'tldr' is one sentence, a medium one three, a long one five (by the published API). */
function optionsFor(language: string, sentences: number): SummarizerOptions {
  return {
    type: 'tldr',
    format: 'plain-text',
    length: sentences <= 1 ? 'short' : sentences <= 3 ? 'medium' : 'long',
    expectedInputLanguages: [language],
    outputLanguage: language,
  };
}
