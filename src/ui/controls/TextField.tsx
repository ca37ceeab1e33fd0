import type { TargetedInputEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  hint?: string;
  /** What is wrong with it. */
  problem?: string | undefined;
  /** Plain text unless told otherwise. */
  type?: 'url' | 'password';
  value: string;
  placeholder?: string;
  /** Values to choose from, for plain text. */
  suggestions?: string[];
  onInput(value: string): void;
}

/** A line to type into, with its label, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps): VNode {
  const { hint, problem, suggestions = [] } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const input = {
    id,
    value: props.value,
    placeholder: props.placeholder ?? '',
    autocomplete: 'off' as const,
    spellcheck: false,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
      props.onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.type === 'password' && <input type="password" {...input} />}
      {props.type === 'url' && <input type="url" {...input} />}
      {props.type === undefined && <input type="text" list={`${id}-list`} {...input} />}
      {props.type === undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
