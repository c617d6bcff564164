import { Chip, Group, Input, TextInput } from '@mantine/core';
import { locale } from '../format/words.ts';
import { Effect, type SettingsDraft } from './SettingsForm.tsx';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
// The fifth of January 2026 is a Monday.
const dayName = (index: number) => new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + index));

export function WorkingHours({ form }: { form: SettingsDraft }) {
  const { draft: { workingDays, workFrom, workTo, timeZone }, set } = form;
  const problem = form.problemOf('workingDays');
  return (
    <div>
      <Input.Wrapper label="Days" labelElement="div" error={problem}>
        <Chip.Group multiple value={workingDays} onChange={days => set({ workingDays: week.filter(day => days.includes(day)) })}>
          <Group gap={6} mt={6} mb={problem ? 6 : 0} role="group" aria-label="Working days">{week.map((day, index) => <Chip key={day} value={day} size="sm" variant="outline">{dayName(index)}</Chip>)}</Group>
        </Chip.Group>
      </Input.Wrapper>
      <Group mt="md" align="flex-start">
        <TextInput type="time" label="From" required value={workFrom.slice(0, 5)} onChange={event => event.currentTarget.value && set({ workFrom: `${event.currentTarget.value}:00` })} />
        <TextInput type="time" label="To" required value={workTo.slice(0, 5)} error={form.problemOf('workTo')} description={`In ${timeZone}`} inputWrapperOrder={['label', 'input', 'description', 'error']} onChange={event => event.currentTarget.value && set({ workTo: `${event.currentTarget.value}:00` })} />
      </Group>
      <Effect form={form} field="workingHours" />
    </div>
  );
}
