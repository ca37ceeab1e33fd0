import type { VNode } from 'preact';
import type { OptionSection } from './option-section.ts';

/** One section of the options page. */
export function OptionsSection({ section }: { section: OptionSection }): VNode {
  return (
    <section class="options-section" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{section.title}</h2>
      <div class="options-rows">
        {section.rows.map((row) => (
          <div key={row.id} class="options-row">
            {row.content}
          </div>
        ))}
      </div>
    </section>
  );
}
