import type { FormProps, InputProps, NumberInputProps, SearchInputProps, TextAreaProps } from '@hubspot/ui-extensions';
import { IconInfoCircle, IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { told } from './events.ts';
import { useReactions } from './extension.tsx';
import styles from './inputs.module.css';

interface FieldProps {
  label?: string; required?: boolean; description?: string; tooltip?: string; error?: boolean; validationMessage?: string;
  children: (attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; required?: boolean }) => ReactNode;
}

/** What stands around every input: its label, what it is for, and what is wrong with its value. */
export function Field({ label, required, description, tooltip, error, validationMessage, children }: FieldProps) {
  const id = useId();
  const [about, wrong] = [`${id}-about`, `${id}-wrong`];
  const describedBy = [description && about, validationMessage && wrong].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      {label && (
        <label htmlFor={id} className={styles.label}>
          {label}{required && <span aria-hidden> *</span>}
          {tooltip && <span title={tooltip}><IconInfoCircle size={14} role="img" aria-label={tooltip} /></span>}
        </label>
      )}
      {description && <span id={about} className={styles.description}>{description}</span>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error || undefined, required })}
      {validationMessage && <span id={wrong} className={error ? styles.wrong : styles.description}>{validationMessage}</span>}
    </div>
  );
}

interface Typed<T> { value?: T; defaultValue?: T; onChange?: (value: T) => void; onInput?: (value: T) => void; onBlur?: (value: T) => void; onFocus?: (value: T) => void }

/** As HubSpot has it: every key is an input; the change is told when the field is left, or its form sent. */
function useTyping<T>({ value, defaultValue, onChange, onInput, onBlur, onFocus }: Typed<T>, read: (text: string) => T, write: (value: T) => string) {
  const given = value === undefined ? undefined : write(value);
  const [text, setText] = useState(given ?? (defaultValue === undefined ? '' : write(defaultValue)));
  const [seen, setSeen] = useState(given);
  const [told, setTold] = useState(text);
  if (given !== seen) {
    setSeen(given);
    if (given !== undefined) {
      setText(given);
      setTold(given);
    }
  }
  const commit = (latest: string) => {
    if (latest === told) return;
    setTold(latest);
    onChange?.(read(latest));
  };
  const type = (latest: string) => {
    setText(latest);
    onInput?.(read(latest));
  };
  const attributes = {
    value: text,
    onFocus: () => onFocus?.(read(text)),
    onBlur: () => {
      commit(text);
      onBlur?.(read(text));
    },
  };
  const sendOnEnter = (event: KeyboardEvent) => event.key === 'Enter' && commit(text);
  return { attributes, type, commit, sendOnEnter, text };
}

const asText = (text: string) => text;
const asNumber = (text: string) => (text.trim() === '' ? undefined : Number(text)) as number;

export function Input({ name, type = 'text', placeholder, readOnly, testId, ...rest }: InputProps) {
  const { attributes, type: typed, sendOnEnter } = useTyping<string>(rest, asText, asText);
  return (
    <Field {...rest}>
      {field => <input {...field} {...attributes} name={name} type={type} placeholder={placeholder} readOnly={readOnly} data-test-id={testId}
        className={styles.input} onChange={event => typed(event.target.value)} onKeyDown={sendOnEnter} />}
    </Field>
  );
}

export function TextArea({ name, rows = 3, cols, maxLength, resize = 'vertical', placeholder, readOnly, testId, ...rest }: TextAreaProps) {
  const { attributes, type } = useTyping<string>(rest, asText, asText);
  return (
    <Field {...rest}>
      {field => <textarea {...field} {...attributes} name={name} rows={rows} cols={cols} maxLength={maxLength} placeholder={placeholder} readOnly={readOnly} data-test-id={testId}
        className={styles.input} style={{ resize }} onChange={event => type(event.target.value)} />}
    </Field>
  );
}

export function NumberInput({ name, min, max, precision, formatStyle, textAlign, placeholder, readOnly, testId, ...rest }: NumberInputProps) {
  const { attributes, type, sendOnEnter } = useTyping<number>(rest, asNumber, value => `${value ?? ''}`);
  const step = precision === undefined ? 'any' : 10 ** -precision;
  return (
    <Field {...rest}>
      {field => (
        <span className={styles.wrap}>
          <input {...field} {...attributes} name={name} type="number" min={min} max={max} step={step} placeholder={placeholder} readOnly={readOnly} data-test-id={testId}
            className={styles.input} style={{ textAlign }} onChange={event => type(event.target.value)} onKeyDown={sendOnEnter} />
          {formatStyle === 'percentage' && <span className={styles.suffix} aria-hidden>%</span>}
        </span>
      )}
    </Field>
  );
}

export function SearchInput({ name, placeholder, readOnly, clearable = true, testId, ...rest }: SearchInputProps) {
  const { attributes, type, commit, sendOnEnter, text } = useTyping<string>(rest, asText, asText);
  const clear = () => {
    type('');
    commit('');
  };
  return (
    <Field {...rest}>
      {field => (
        <span className={styles.wrap}>
          <input {...field} {...attributes} name={name} type="search" placeholder={placeholder} readOnly={readOnly} data-test-id={testId}
            className={styles.input} onChange={event => type(event.target.value)} onKeyDown={sendOnEnter} />
          {clearable && text !== ''
            ? <button type="button" className={styles.clear} onClick={clear} aria-label="Clear search"><IconX size={14} aria-hidden /></button>
            : <IconSearch size={14} className={styles.suffix} aria-hidden />}
        </span>
      )}
    </Field>
  );
}

/** Sending never leaves the page: what was typed goes to the card, name by name. */
export function Form({ onSubmit, autoComplete, children }: FormProps) {
  const reactions = useReactions();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = [...new FormData(event.currentTarget)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    void onSubmit?.({ ...told(event), targetValue: Object.fromEntries(typed) }, reactions);
  };
  return <form className={styles.form} onSubmit={send} autoComplete={autoComplete}>{children}</form>;
}
