import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import type { RecordProperty } from './record.ts';
import styles from './page.module.css';

const flags = [{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }];
const inputs: Partial<Record<RecordProperty['type'], string>> = { number: 'number', date: 'date' };

const choicesOf = ({ type, choices }: RecordProperty) => (type === 'bool' ? flags : type === 'enumeration' ? choices : null);

/** A value as HubSpot shows it; two dashes where there is none. */
export function shownValue(property: RecordProperty): string {
  const { value, type } = property;
  if (value === null || value === '') return '--';
  if (type === 'number' && Number.isFinite(Number(value))) return Number(value).toLocaleString();
  if (type === 'date') return new Date(`${value}T00:00:00Z`).toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  return choicesOf(property)?.find(choice => choice.value === value)?.label ?? value;
}

/** A property of the company; pressed, it can be edited in its place. */
export function PropertyRow({ property, onSave }: { property: RecordProperty; onSave: (value: string) => Promise<void> }) {
  const [editing, setEditing] = useState(false);
  const { label } = property;
  return (
    <div className={styles.property}>
      {editing
        ? <Editor property={property} onSave={onSave} onClose={() => setEditing(false)} />
        : (
          <button type="button" className={styles.value} onClick={() => setEditing(true)}>
            <span className={styles.spoken}>Edit</span>{' '}
            <span className={styles.name}>{label}</span>{' '}
            <span className={styles.shown}>{shownValue(property)}</span>
          </button>
        )}
    </div>
  );
}

function Editor({ property, onSave, onClose }: { property: RecordProperty; onSave: (value: string) => Promise<void>; onClose: () => void }) {
  const { label, fieldType, type, value, description } = property;
  const [text, setText] = useState(value ?? '');
  const id = useId();
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });
  const problem = save.error && Problem.of(save.error);
  const field = { id, value: text, className: styles.input, autoFocus: true, onChange: (event: { target: { value: string } }) => setText(event.target.value) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(text);
  };
  return (
    <form className={styles.editor} onSubmit={submit} onKeyDown={event => event.key === 'Escape' && onClose()} aria-busy={save.isPending || undefined}>
      <label htmlFor={id} className={styles.name}>{label}</label>
      {control()}
      {description && <span className={styles.hint}>{description}</span>}
      {problem && <span role="alert" className={styles.wrong}>{problem.detail}</span>}
      <span className={styles.buttons}>
        <button type="submit" className={styles.save} disabled={save.isPending}>Save</button>
        <button type="button" className={styles.cancel} onClick={onClose}>Cancel</button>
      </span>
    </form>
  );

  function control() {
    const choices = choicesOf(property);
    if (choices) return <select {...field}><option value="">--</option>{choices.map(choice => <option key={choice.value} value={choice.value}>{choice.label}</option>)}</select>;
    if (fieldType === 'textarea') return <textarea {...field} rows={4} />;
    return <input {...field} type={inputs[type] ?? 'text'} step="any" />;
  }
}
