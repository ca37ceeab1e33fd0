import type { VNode } from 'preact';
import { useI18n } from '../words/I18nContext.tsx';
import type { Bar } from './months.ts';

interface TimelineProps {
  bars: Bar[];
  onChoose(month: string): void;
}

/** Widest bar, and the width that both ends have room in, in rem. */
const BAR_WIDTH = 3.5;
const LEAST_WIDTH = 18;

/** How many articles there are of each month, or year, from the earliest to the latest. */
export function Timeline({ bars, onChoose }: TimelineProps): VNode {
  const i18n = useI18n();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const words = ({ time, unit }: Bar) => (unit === 'year' ? i18n.year(time) : i18n.month(time));
  const width = { maxWidth: `${Math.max(LEAST_WIDTH, bars.length * BAR_WIDTH)}rem` };
  const [first] = bars;
  const last = bars.at(-1);
  return (
    <div class="timeline" role="group" aria-label={i18n.t('library.timeline')}>
      <div class="timeline-bars" style={width}>
        {bars.map((bar) => {
          const { month } = bar;
          if (month === undefined) return <span key={bar.id} class="timeline-gap" />;
          const label = i18n.t('library.timeline.bar', { when: words(bar), count: bar.count });
          return (
            <button
              key={bar.id}
              type="button"
              class="timeline-bar"
              aria-label={label}
              title={label}
              onClick={() => onChoose(month)}
            >
              <span style={{ height: `${Math.max(12, (bar.count / most) * 100)}%` }} />
            </button>
          );
        })}
      </div>
      {first && last && (
        <div class="timeline-ends" aria-hidden="true" style={width}>
          <span>{words(first)}</span>
          {first !== last && <span>{words(last)}</span>}
        </div>
      )}
    </div>
  );
}
