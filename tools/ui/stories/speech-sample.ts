import type { SpeechAdapter } from '../../../src/ui/reader/speech/speech-adapter.ts';
import { nothing } from './story.ts';

/** Voices that never end a sentence, one for each language. */
export function voices(languages: string[]): SpeechAdapter {
  return {
    voices: () =>
      languages.map((language) => ({
        id: language,
        name: `Voice ${language}`,
        language,
        local: true,
      })),
    onVoicesChange: () => nothing,
    speak: () => new Promise<void>(() => {}),
  };
}
