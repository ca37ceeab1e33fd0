import type { LanguageCode } from '../../../language/language.ts';

/** A voice of the system. */
export interface SpeechVoice {
  id: string;
  name: string;
  /** Primary subtag of the voice's language. */
  language: LanguageCode;
  /** False when the voice sends the text to a server. */
  local: boolean;
}

/** What reading aloud needs of the browser; made from `speechSynthesis` by the entry point. */
export interface SpeechAdapter {
  /** Voices known by now; `onVoicesChange` tells when more arrive. */
  voices(): SpeechVoice[];
  /** Returns a function that ends the subscription. */
  onVoicesChange(listener: () => void): () => void;
  /**
   * Speaks one piece of text and resolves when it has been spoken or was cancelled; rejects when
   * the voice failed.
   */
  speak(text: string, options: { voice: string; rate: number; signal: AbortSignal }): Promise<void>;
}
