import { segmentText } from '../../language/sentences.ts';
import { summarize } from '../summarize.ts';
import type { SummaryEngine } from './engine.ts';
import { SummaryError } from './errors.ts';

/** The extractive summary, always there, nothing sent anywhere. */
export const builtInEngine: SummaryEngine = {
  id: 'built-in',
  availability: async () => 'available',
  async summarize({ text, language, ...options }, { signal, onProgress } = {}) {
    if (signal?.aborted) throw new SummaryError('aborted', 'Stopped.');
    const sources = summarize(segmentText(text, language), options);
    const written = sources.map(({ start, end }) => text.slice(start, end)).join(' ');
    onProgress?.({ type: 'text', text: written });
    return { text: written, sources };
  },
};
