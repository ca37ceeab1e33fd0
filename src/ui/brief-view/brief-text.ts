import { articleText } from '../../article/article-text.ts';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { Entity } from '../../entities/entity.ts';
import type { Fact } from '../../facts/fact.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatFact } from './format-fact.ts';

export type CopyFormat = 'text' | 'markdown';

/** One fact on one line: value, what it is about, and the words of the article. */
export function factLine(fact: Fact, text: string, format: CopyFormat, i18n: I18n): string {
  const { qualified, label, details } = formatFact(fact, i18n);
  const about = [label, ...details].filter(Boolean).join(', ');
  const source = text.slice(fact.sentence.start, fact.sentence.end);
  return format === 'markdown'
    ? `**${escapeMarkdown(qualified)}**${about && ` ${escapeMarkdown(about)}`}: ${escapeMarkdown(source)}`
    : `${qualified}${about && ` (${about})`}: ${source}`;
}

/** One name on one line, with the role the article gives. */
export function entityLine(entity: Entity, format: CopyFormat): string {
  const role = entity.role === undefined ? '' : `, ${entity.role}`;
  return format === 'markdown'
    ? `**${escapeMarkdown(entity.name)}**${escapeMarkdown(role)}`
    : `${entity.name}${role}`;
}

/** The whole brief with its source, as plain text or Markdown. */
export function briefText(article: Article, brief: Brief, format: CopyFormat, i18n: I18n): string {
  const text = articleText(article);
  const markdown = format === 'markdown';
  const plain = (words: string): string => (markdown ? escapeMarkdown(words) : words);
  const section = (title: string, lines: string[]): string[] =>
    lines.length === 0
      ? []
      : [markdown ? `## ${title}` : title.toLocaleUpperCase(i18n.language), bullets(lines)];
  const bullets = (lines: string[]): string =>
    lines.map((line) => `${markdown ? '-' : '•'} ${line}`).join('\n');
  const source = [
    article.siteName,
    article.publishedTime && i18n.date(article.publishedTime),
    ...article.authors,
  ].filter((part) => part !== undefined && part !== '');
  return [
    markdown ? `# ${escapeMarkdown(article.title)}` : article.title,
    [plain(source.join(' · ')), markdown ? `<${article.url}>` : article.url].join('\n'),
    ...section(
      i18n.t('brief.summary'),
      brief.summary.map((sentence) => plain(sentence.text)),
    ),
    ...section(
      i18n.t('brief.facts'),
      brief.facts.map((fact) => factLine(fact, text, format, i18n)),
    ),
    ...section(
      i18n.t('brief.entities'),
      brief.entities.map((entity) => entityLine(entity, format)),
    ),
  ].join('\n\n');
}
