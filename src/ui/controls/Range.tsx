import type { VNode } from 'preact';

interface RangeProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as people read it: '19 px'. */
  text: string;
  onChange(value: number): void;
}

/** A slider with its label and its value in words. */
export function Range(props: RangeProps): VNode {
  return (
    <label class="range">
      <span class="range-words">
        <span class="field-label">{props.label}</span>
        <span class="range-value">{props.text}</span>
      </span>
      <input
        type="range"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={props.text}
        onInput={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
