import type { VNode } from 'preact';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  choices: { value: NoInfer<Value>; label: string }[];
  disabled?: boolean;
  onChange(value: NoInfer<Value>): void;
}

/** A native drop-down list with its label above. */
export function Select<Value extends string>(props: SelectProps<Value>): VNode {
  return (
    <label class="field">
      <span class="field-label">{props.label}</span>
      <select
        value={props.value}
        disabled={props.disabled ?? false}
        onChange={(event) => {
          const choice = props.choices.find(({ value }) => value === event.currentTarget.value);
          if (choice) props.onChange(choice.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
