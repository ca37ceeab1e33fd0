import type { Article } from '../../src/article/article.ts';
import type { Brief } from '../../src/brief/brief.ts';
import { briefInput } from '../../src/brief/brief-input.ts';
import { startBriefClient } from '../../src/platform/brief-client.ts';
import { copyText } from '../../src/platform/clipboard.ts';
import { commandKeys } from '../../src/platform/commands.ts';
import { openPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import type { OnboardingProps } from '../../src/ui/onboarding/onboarding-props.ts';
import { sampleArticle } from '../../src/ui/onboarding/sample-article.ts';

/** Runs the first-run page: a bundled article in the reader's language, with its brief really made. */
export async function startWelcome(render: (props: OnboardingProps) => void): Promise<void> {
  const briefs = startBriefClient();
  let shown: Interface | undefined;
  let made: { article: Article; brief: Brief } | undefined;
  let shortcut = '';
  const draw = () => {
    if (shown) render(props(shown));
  };
  const props = ({ i18n }: Interface): OnboardingProps => {
    const article = made?.article ?? sampleArticle(i18n.language);
    return {
      i18n,
      article,
      shortcut,
      ...(made && { brief: made.brief }),
      actions: {
        onCopy: copyText,
        onOpenOptions: () => void openPage('options'),
        onOpenLibrary: () => void openPage('library'),
        onDone: () => window.close(),
      },
    };
  };
  const brief = async ({ i18n, settings }: Interface) => {
    const article = sampleArticle(i18n.language);
    made = {
      article,
      brief: await briefs.request(briefInput(article), settings.summary.sentences),
    };
    draw();
  };
  let language = '';
  await startInterface(document, (state) => {
    shown = state;
    document.title = `${state.i18n.t('welcome.title')} – Lược`;
    draw();
    if (state.i18n.language === language) return;
    language = state.i18n.language;
    brief(state).catch((error: unknown) => console.error('The brief could not be made.', error));
  });
  const keys = await commandKeys();
  shortcut = keys.find(({ name }) => name === '_execute_action')?.keys ?? '';
  draw();
}
