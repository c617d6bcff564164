import { NativeSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { locale } from '../format/words.ts';
import { Effect, type SettingsDraft } from './SettingsForm.tsx';

const zones = Intl.supportedValuesOf('timeZone');
const monthName = (month: number) => new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1));

export function TimeFields({ form }: { form: SettingsDraft }) {
  const { draft: { timeZone, fiscalStartMonth }, set } = form;
  const months = useMemo(() => Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) })), []);
  return (
    <>
      <div>
        <Select label="Time zone" description="Days, windows and cycles are counted in it" searchable allowDeselect={false} limit={80} nothingFoundMessage="No zone is called like this"
          data={zones.includes(timeZone) ? zones : [timeZone, ...zones]} value={timeZone} error={form.problemOf('timeZone')} onChange={value => value && set({ timeZone: value })} />
        <Effect form={form} field="timeZone" />
      </div>
      <div>
        <NativeSelect label="The fiscal year starts in" description="Quarters are counted from its first day" data={months} value={String(fiscalStartMonth)} onChange={event => set({ fiscalStartMonth: Number(event.currentTarget.value) })} />
        <Effect form={form} field="fiscalStartMonth" />
      </div>
    </>
  );
}
