import type { VNode } from 'preact';
import type { Licences } from './options-props.ts';

/** The parts of others, each with its licence; the words of the licence unfold. */
export function LicenceList({ parts, texts }: Licences): VNode {
  return (
    <ul class="licence-list">
      {parts.map(({ name, version, licence, from, text }) => (
        <li key={name}>
          <details>
            <summary>
              {name} {version} <span class="licence-name">{licence}</span>
            </summary>
            {/* Names and licences stand in English, as their authors wrote them. */}
            <div lang="en">
              {from !== undefined && <p>{from}</p>}
              <pre tabIndex={0}>{texts[text]}</pre>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
