import type { BriefOutput } from './headless.ts';
import type { Fact } from '../../src/facts/fact.ts';

/** How many facts and names the terminal shows; `--json` has them all. */
const SHOWN = 12;

function valueText(fact: Fact): string {
  if (fact.kind === 'statement') return fact.speaker;
  if (fact.kind === 'agreement')
    return [fact.parties.join(' – '), fact.document].filter(Boolean).join(': ');
  const range = [fact.value, fact.until].filter((value) => value !== undefined).join(' – ');
  const unit = 'unit' in fact ? fact.unit : fact.kind === 'percent' ? '%' : undefined;
  return [fact.qualifier, range, unit].filter(Boolean).join(' ');
}

function section(heading: string, lines: string[]): string {
  return lines.length > 0 ? `\n${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n` : '';
}

/** Characters that would steer a terminal; a page's text must not. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

/** The items a view shows first. */
function bySalience<T extends { salience: number }>(items: T[]): T[] {
  return items.toSorted((a, b) => b.salience - a.salience).slice(0, SHOWN);
}

/** An output line set for reading in a terminal. */
export function terminalText(output: BriefOutput): string {
  const { article, brief } = output;
  if (!article || !brief) return 'No main text was found on this page.\n';
  const about = [
    article.siteName,
    article.authors.join(', '),
    article.publishedTime,
    article.language,
  ];
  return printable(
    `${article.title}\n${about.filter(Boolean).join(' · ')}\n` +
      (output.isArticle ? '' : 'The detector does not call this page an article.\n') +
      section('Lead', article.lead === undefined ? [] : [article.lead]) +
      section(
        'Summary',
        brief.summary.map(({ text }) => `• ${text}`),
      ) +
      section(
        'Key facts',
        bySalience(brief.facts).map(
          (fact) => `${fact.kind.padEnd(10)} ${valueText(fact)}  «${fact.text}»`,
        ),
      ) +
      section(
        'Who and what',
        bySalience(brief.entities).map(
          ({ name, type, role, mentions }) =>
            `${type.padEnd(13)} ${name}${role === undefined ? '' : ` (${role})`} ×${mentions.length}`,
        ),
      ),
  );
}
