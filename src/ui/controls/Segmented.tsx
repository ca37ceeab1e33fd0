import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface SegmentedProps<Value extends string | number> {
  label: string;
  choices: { value: NoInfer<Value>; label: string }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
}

/** A few choices side by side, one of them on: native radio buttons under the look of a switch. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>): VNode {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend>{props.label}</legend>
      <div class="segmented-choices">
        {props.choices.map((choice) => (
          <label key={choice.value} class="segmented-choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
