import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Fact, FactKind } from '../../facts/fact.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import {
  calendar,
  clock,
  coins,
  copy,
  handshake,
  hash,
  percent,
  quote,
  textQuote,
  trophy,
} from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { factLine } from './brief-text.ts';
import { formatFact } from './format-fact.ts';

const ICONS: Record<FactKind, string> = {
  money: coins,
  percent,
  quantity: hash,
  rank: trophy,
  date: calendar,
  time: clock,
  statement: quote,
  agreement: handshake,
};

interface FactItemProps {
  fact: Fact;
  text: string;
  language: string;
  actions: BriefActions;
}

/** One fact: the value large, what it measures beside it, its sentence one click away. */
export function FactItem({ fact, text, language, actions }: FactItemProps): VNode {
  const i18n = useI18n();
  const [open, setOpen] = useState(false);
  const sourceId = useId();
  const { value, qualified, label, details } = formatFact(fact, i18n);
  return (
    <li class={`brief-item fact fact-${fact.kind}`}>
      <button
        type="button"
        class="jump fact-main"
        title={i18n.t('brief.show')}
        onClick={() => actions.onShow(fact)}
      >
        <span class="fact-kind">
          <Icon path={ICONS[fact.kind]} size={14} />
          <span class="visually-hidden">{i18n.t(`fact.kind.${fact.kind}`)}: </span>
        </span>
        <span class="fact-value">
          <QualifiedValue value={value} qualified={qualified} />
        </span>
        {(label || details.length > 0) && (
          <span class="fact-about">
            {label && (
              <span class="fact-label" lang={language}>
                {label}
              </span>
            )}
            {details.length > 0 && <span class="fact-details">{details.join(' · ')}</span>}
          </span>
        )}
      </button>
      <span class="item-tools">
        <Button
          variant="quiet"
          iconOnly
          icon={textQuote}
          label={i18n.t('brief.source-sentence')}
          expanded={open}
          controls={sourceId}
          onClick={() => setOpen(!open)}
        />
        <Button
          variant="quiet"
          iconOnly
          class="copy-item"
          icon={copy}
          label={i18n.t('brief.copy-fact')}
          onClick={() => actions.onCopy(factLine(fact, text, actions.copyFormat, i18n))}
        />
      </span>
      {open && (
        <p class="fact-source" id={sourceId} lang={language}>
          {text.slice(fact.sentence.start, fact.start)}
          <mark>{text.slice(fact.start, fact.end)}</mark>
          {text.slice(fact.end, fact.sentence.end)}
        </p>
      )}
    </li>
  );
}

/** 'khoảng 3,37 tỷ USD' with the qualifier small: the words around the value in its message. */
function QualifiedValue({ value, qualified }: { value: string; qualified: string }): VNode {
  const at = qualified.indexOf(value);
  return (
    <>
      <small>{qualified.slice(0, at)}</small>
      {value}
      <small>{qualified.slice(at + value.length)}</small>
    </>
  );
}
