import type { DateFact, Fact, FigureFact, Qualifier } from '../../facts/fact.ts';
import type { I18n, MessageKey } from '../../i18n/i18n.ts';
import { formatPeriod } from './format-period.ts';

/** A fact laid out for scanning: the value stands out, the rest explains it. */
export interface FactView {
  /** '160 dự án': the figure, the day, or the name of who speaks. */
  value: string;
  /** The value with its qualifier: 'hơn 160 dự án'. */
  qualified: string;
  /** What the value is about; for a statement, what was said. */
  label: string;
  /** Smaller things known of it: when, whose. */
  details: string[];
}

type FactValue = Pick<FactView, 'value' | 'qualified'>;

const QUALIFIERS: Record<Qualifier, MessageKey> = {
  about: 'fact.about',
  'more-than': 'fact.more-than',
  'less-than': 'fact.less-than',
  nearly: 'fact.nearly',
  'up-to': 'fact.up-to',
};

/** Lays out one fact in the language of the interface; quoted words stay as the article has them. */
export function formatFact(fact: Fact, i18n: I18n): FactView {
  switch (fact.kind) {
    case 'date':
      return { ...valueOfDate(fact, i18n), label: '', details: resolvedDate(fact, i18n) };
    case 'time': {
      const value = fact.until === undefined ? fact.value : `${fact.value} – ${fact.until}`;
      return { ...withQualifier(value, fact.qualifier, i18n), label: '', details: [] };
    }
    case 'statement':
      return {
        ...withQualifier(fact.speaker, undefined, i18n),
        label: fact.text,
        details: period(fact.when, i18n),
      };
    case 'agreement':
      return {
        ...withQualifier(fact.document ?? i18n.t('fact.agreement'), undefined, i18n),
        label: i18n.list(fact.parties),
        details: period(fact.when, i18n),
      };
    default:
      return figure(fact, i18n);
  }
}

function figure(fact: FigureFact, i18n: I18n): FactView {
  const label = fact.subject ?? fact.entity ?? '';
  const whose = fact.entity !== undefined && fact.entity !== label ? [fact.entity] : [];
  return {
    ...valueOfFigure(fact, i18n),
    label,
    details: [...whose, ...period(fact.when, i18n)],
  };
}

function valueOfFigure(fact: FigureFact, i18n: I18n): FactValue {
  // A rank is a place ('đứng thứ hai') or a group ('nhóm 10 tỉnh'): only its own words say which.
  if (fact.kind === 'rank') return withQualifier(fact.text, undefined, i18n);
  // Percentage points carry their own words as unit; the sign would say something else.
  const isShare = fact.kind === 'percent' && fact.unit === undefined;
  const write = isShare ? i18n.percent : i18n.amount;
  const range = fact.until === undefined ? [fact.value] : [fact.value, fact.until];
  const amount = range.map(write).join(' – ');
  const unit = fact.kind === 'money' ? currency(fact.unit, i18n) : fact.unit;
  return withQualifier(unit === undefined ? amount : `${amount} ${unit}`, fact.qualifier, i18n);
}

function currency(code: string | undefined, i18n: I18n): string | undefined {
  return code === 'VND' ? i18n.t('fact.dong') : code;
}

function withQualifier(value: string, qualifier: Qualifier | undefined, i18n: I18n): FactValue {
  return {
    value,
    qualified: qualifier === undefined ? value : i18n.t(QUALIFIERS[qualifier], { value }),
  };
}

function valueOfDate(fact: DateFact, i18n: I18n): FactValue {
  if (fact.value === undefined) return withQualifier(fact.text, undefined, i18n);
  const from = formatPeriod(fact.value, i18n);
  const range = fact.until === undefined ? from : `${from} – ${formatPeriod(fact.until, i18n)}`;
  const day = fact.part === undefined ? range : i18n.t(`fact.part.${fact.part}`, { day: range });
  return withQualifier(day, fact.qualifier, i18n);
}

/** The full date of one that the article gives in part, where its publishing time makes it sure. */
function resolvedDate(fact: DateFact, i18n: I18n): string[] {
  return fact.resolved === undefined || fact.resolved === fact.value
    ? []
    : [formatPeriod(fact.resolved, i18n)];
}

function period(when: string | undefined, i18n: I18n): string[] {
  return when === undefined ? [] : [formatPeriod(when, i18n)];
}
