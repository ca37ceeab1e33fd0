import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../../language/span.ts';
import { useLatest } from '../../controls/use-latest.ts';
import { sentenceSpans } from './sentence-spans.ts';
import type { SpeechAdapter, SpeechVoice } from './speech-adapter.ts';

export interface ReadAloud {
  status: 'stopped' | 'playing' | 'paused' | 'failed';
  /** Voices for the article's language; empty where the system has none. */
  voices: SpeechVoice[];
  voice: string;
  chooseVoice(id: string): void;
  play(): void;
  pause(): void;
  /** Goes some sentences on or back. */
  skip(by: number): void;
  stop(): void;
}

interface ReadAloudInput {
  speech: SpeechAdapter;
  text: string;
  language: string;
  rate: number;
  /** The sentence being spoken, or null. */
  onSentence(span: Span | null): void;
}

/** Reads a text aloud sentence by sentence; pausing starts the sentence again. */
export function useReadAloud(input: ReadAloudInput): ReadAloud {
  const { speech, text, language, rate } = input;
  const [status, setStatus] = useState<ReadAloud['status']>('stopped');
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState(() => speech.voices());
  const [chosen, setChosen] = useState('');
  const onSentenceRef = useLatest(input.onSentence);

  const sentences = useMemo(() => sentenceSpans(text, language), [text, language]);
  const voices = useMemo(
    // The system's own voices first: the others send the text to a server.
    () =>
      known
        .filter((voice) => voice.language === language)
        .toSorted((a, b) => Number(b.local) - Number(a.local)),
    [known, language],
  );
  const voice = voices.some(({ id }) => id === chosen) ? chosen : (voices[0]?.id ?? '');

  const stop = useCallback(() => {
    setStatus('stopped');
    setAt(0);
    onSentenceRef.current(null);
  }, [onSentenceRef]);

  useEffect(() => speech.onVoicesChange(() => setKnown(speech.voices())), [speech]);
  useEffect(() => {
    const sentence = sentences[at];
    if (status !== 'playing' || !sentence) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    onSentenceRef.current(sentence);
    speech.speak(text.slice(sentence.start, sentence.end), { voice, rate, signal }).then(
      () => {
        if (signal.aborted) return;
        if (at + 1 < sentences.length) setAt(at + 1);
        else stop();
      },
      () => {
        if (!signal.aborted) setStatus('failed');
      },
    );
    return () => controller.abort();
  }, [status, at, sentences, speech, text, voice, rate, stop, onSentenceRef]);
  useEffect(() => () => onSentenceRef.current(null), [onSentenceRef]);

  return {
    status,
    voices,
    voice,
    chooseVoice: setChosen,
    play: () => setStatus('playing'),
    pause: () => setStatus('paused'),
    skip: (by) => setAt(Math.min(sentences.length - 1, Math.max(0, at + by))),
    stop,
  };
}
