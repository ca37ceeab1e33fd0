/** A voice of the system; `local` is false when it sends the text to a server. */
export interface SystemVoice {
  id: string;
  name: string;
  /** Primary language subtag. */
  language: string;
  local: boolean;
}

/** Reading aloud through the browser. */
export interface Speech {
  /** The voices known by now; browsers may find them late. */
  voices(): SystemVoice[];
  /** @returns a function that ends the subscription */
  onVoicesChange(listener: () => void): () => void;
  /** Resolves when the text was spoken or cancelled; rejects with an Error when the voice failed. */
  speak(text: string, options: { voice: string; rate: number; signal: AbortSignal }): Promise<void>;
}

/** Wraps the browser's speech synthesis; undefined where it has none. */
export function createSpeech(window: Window & typeof globalThis): Speech | undefined {
  const { speechSynthesis: synthesis } = window;
  if (!synthesis) return undefined;
  return {
    voices: () =>
      synthesis.getVoices().map(({ voiceURI, name, lang, localService }) => ({
        id: voiceURI,
        name,
        language: lang.toLowerCase().split(/[-_]/)[0] ?? '',
        local: localService,
      })),
    onVoicesChange(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak(text, { voice, rate, signal }) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          resolve();
          return;
        }
        const utterance = new window.SpeechSynthesisUtterance(text);
        const chosen = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice);
        if (chosen) {
          utterance.voice = chosen;
          utterance.lang = chosen.lang;
        }
        utterance.rate = rate;
        const cancel = () => {
          synthesis.cancel();
          resolve();
        };
        signal.addEventListener('abort', cancel, { once: true });
        utterance.addEventListener('end', () => {
          signal.removeEventListener('abort', cancel);
          resolve();
        });
        utterance.addEventListener('error', ({ error }) => {
          signal.removeEventListener('abort', cancel);
          if (error === 'canceled' || error === 'interrupted') resolve();
          else reject(new Error(`The voice failed: ${error}.`));
        });
        synthesis.speak(utterance);
      });
    },
  };
}
