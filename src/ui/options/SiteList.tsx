import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { x } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { parseHost } from './parse-host.ts';

interface SiteListProps {
  title: string;
  hint: string;
  hosts: string[];
  /** Without it sites are added elsewhere. */
  onAdd?(host: string): void;
  onRemove(host: string): void;
}

/** A list of sites, each of which can be taken off. */
export function SiteList({ title, hint, hosts, onAdd, onRemove }: SiteListProps): VNode {
  const i18n = useI18n();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <div class="site-list">
      <h3>{title}</h3>
      <p class="hint">{hint}</p>
      {hosts.length === 0 ? (
        <p class="site-none">{i18n.t('options.no-sites')}</p>
      ) : (
        <ul>
          {hosts.map((host) => (
            <li key={host}>
              {host}
              <Button
                variant="quiet"
                iconOnly
                icon={x}
                label={i18n.t('options.remove-site', { host })}
                onClick={() => onRemove(host)}
              />
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <form
          class="site-add"
          onSubmit={(event) => {
            event.preventDefault();
            const host = parseHost(typed);
            setWrong(host === null);
            if (host === null) return;
            onAdd(host);
            setTyped('');
          }}
        >
          <input
            type="text"
            value={typed}
            aria-label={i18n.t('options.add-site')}
            aria-invalid={wrong}
            placeholder="vnexpress.net"
            inputMode="url"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button button-plain">
            {i18n.t('options.add')}
          </button>
        </form>
      )}
      {wrong && (
        <p class="field-problem" role="alert">
          {i18n.t('options.site-wrong')}
        </p>
      )}
    </div>
  );
}
