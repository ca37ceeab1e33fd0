import type { Article } from '../article/article.ts';
import type { Settings } from '../settings/settings.ts';
export function createTranslationPanel(_draw: () => void) {
  return {
    props: (_a: Article | undefined, _s: Settings, _l: string) => ({
      state: { status: 'not-set-up' } as const,
      providers: [],
      provider: '',
      targets: [],
      target: 'vi',
      onProviderChange: () => {},
      onTargetChange: () => {},
      onStart: () => {},
      onStop: () => {},
      onSetUp: () => {},
    }),
  };
}
