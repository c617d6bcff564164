import { NumberInput } from '@mantine/core';
import { Effect, type SettingsDraft } from './SettingsForm.tsx';

export function SnoozeField({ form }: { form: SettingsDraft }) {
  const { draft: { snoozeDays }, set } = form;
  return (
    <div>
      <NumberInput label="A snooze lasts" description="In days, unless the person says otherwise" min={1} max={365} clampBehavior="strict" allowDecimal={false} required maw={220} suffix={snoozeDays === 1 ? ' day' : ' days'}
        value={snoozeDays} onChange={value => typeof value === 'number' && set({ snoozeDays: value })} />
      <Effect form={form} field="snoozeDays" />
    </div>
  );
}
