import type { CheckboxProps, SelectProps, ToggleGroupProps, ToggleProps } from '@hubspot/ui-extensions';
import { useId, useState } from 'react';
import { Field } from './inputs.tsx';
import styles from './inputs.module.css';

export function Select({ name, value, onChange, options, placeholder, readOnly, variant, ...rest }: SelectProps) {
  const chosen = options.find(option => option.value === value);
  return (
    <Field {...rest}>
      {field => (
        <select {...field} disabled={readOnly} className={variant === 'transparent' ? styles.transparent : styles.input} value={chosen ? `${chosen.value}` : ''} name={name}
          onChange={event => {
            const picked = options.find(option => `${option.value}` === event.target.value);
            if (picked) onChange?.(picked.value);
          }}>
          {!chosen && <option value="">{placeholder ?? 'Select'}</option>}
          {options.map(option => <option key={`${option.value}`} value={`${option.value}`}>{option.label}</option>)}
        </select>
      )}
    </Field>
  );
}

export function Toggle({ checked, initialIsChecked = false, readonly, readOnly, name, onChange, label, labelDisplay = 'inline', textChecked = 'On', textUnchecked = 'Off' }: ToggleProps) {
  const [own, setOwn] = useState(initialIsChecked);
  const id = useId();
  const on = checked ?? own;
  return (
    <span className={styles[`toggle-${labelDisplay}`]}>
      <label htmlFor={id} className={labelDisplay === 'hidden' ? styles.hidden : styles.label}>{label}</label>
      <button type="button" role="switch" id={id} name={name} aria-checked={on} disabled={readOnly ?? readonly} className={styles.switch}
        onClick={() => {
          setOwn(!on);
          onChange?.(!on);
        }}>
        {on ? textChecked : textUnchecked}
      </button>
    </span>
  );
}

export function Checkbox({ value = '', checked, initialIsChecked, readonly, readOnly, name, description, onChange, children, 'aria-label': label }: CheckboxProps) {
  const state = checked === undefined ? { defaultChecked: initialIsChecked } : { checked };
  return (
    <label className={styles.choice}>
      <input type="checkbox" name={name} value={value} disabled={readOnly ?? readonly} aria-label={label} {...state} onChange={event => onChange?.(event.target.checked, value)} />
      <span>{children}{description && <span className={styles.description}>{description}</span>}</span>
    </label>
  );
}

/** Several choices of which one, or any number, can be made. */
export function ToggleGroup({ toggleType = 'checkboxList', name, label, options, value, onChange, required, error, validationMessage, inline }: ToggleGroupProps) {
  const single = toggleType === 'radioButtonList';
  const initial = options.filter(option => option.initialIsChecked).map(option => option.value);
  const [own, setOwn] = useState<string[]>(initial);
  const chosen = value === undefined ? own : [value].flat();
  const choose = (option: string, on: boolean) => {
    const next = single ? [option] : options.map(one => one.value).filter(one => (one === option ? on : chosen.includes(one)));
    setOwn(next);
    const tell = onChange as ((value: string | string[]) => void) | undefined;
    tell?.(single ? option : next);
  };
  return (
    <fieldset className={styles.group} aria-invalid={error || undefined}>
      <legend className={styles.label}>{label}{required && <span aria-hidden> *</span>}</legend>
      <div className={inline ? styles.inline : undefined}>
        {options.map(option => (
          <label key={option.value} className={styles.choice}>
            <input type={single ? 'radio' : 'checkbox'} name={name} value={option.value} disabled={option.readOnly ?? option.readonly}
              checked={chosen.includes(option.value)} onChange={event => choose(option.value, event.target.checked)} />
            <span>{option.label}{option.description && <span className={styles.description}>{option.description}</span>}</span>
          </label>
        ))}
      </div>
      {validationMessage && <span className={error ? styles.wrong : styles.description}>{validationMessage}</span>}
    </fieldset>
  );
}
