import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  hint?: string;
  /** What is wrong with it. */
  problem?: string | undefined;
  type?: 'text' | 'url' | 'password';
  value: string;
  placeholder?: string;
  /** Values to choose from. */
  suggestions?: string[];
  onInput(value: string): void;
}

/** A line to type into, with its label, a hint and what is wrong with it. */
export function TextField(props: TextFieldProps): VNode {
  const { hint, problem, suggestions = [] } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type={props.type ?? 'text'}
        value={props.value}
        placeholder={props.placeholder ?? ''}
        autocomplete="off"
        spellcheck={false}
        {...(suggestions.length > 0 && { list: `${id}-list` })}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {suggestions.length > 0 && (
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
