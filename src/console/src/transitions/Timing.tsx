import { NativeSelect } from '@mantine/core';

const spans = [0, 7, 30, 90];

interface LookBackProps { days: number; readsTexts: boolean; hasCondition: boolean; consequence: string; onChange: (days: number) => void }

/** What already holds in HubSpot never fires when a rule begins; what changed lately may, if the admin wants it and sees what comes of it. */
export function LookBack({ days, readsTexts, hasCondition, consequence, onChange }: LookBackProps) {
  const what = !readsTexts ? 'Changes' : hasCondition ? 'Changes and texts' : 'Texts';
  return (
    <NativeSelect label="What counts from the past" description={<span role="status">{consequence}</span>} inputWrapperOrder={['label', 'input', 'description', 'error']} value={days} onChange={event => onChange(Number(event.currentTarget.value))}
      data={spans.map(span => ({ value: String(span), label: span === 0 ? 'Nothing: start from today' : `${what} of the last ${span} days` }))} />
  );
}

const holds = [0, 1, 2, 3, 7, 14, 30, 90];

export const holdWords = (days: number) => (days === 0 ? 'Not at all: it counts at once' : days === 1 ? 'For 1 day' : `For ${days} days`);

/** A state that comes and goes within hours need not bother anybody. */
export function HeldFor({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const choices = holds.includes(days) ? holds : [...holds, days].sort((left, right) => left - right);
  return (
    <NativeSelect label="How long it must hold" value={days} onChange={event => onChange(Number(event.currentTarget.value))}
      data={choices.map(hold => ({ value: String(hold), label: holdWords(hold) }))} />
  );
}
