import { Radio, Select, Stack } from '@mantine/core';
import type { SettingsView } from '../api/contract.ts';
import { Effect, type SettingsDraft } from './SettingsForm.tsx';

type Choices = SettingsView['ownerProperties'];

const options = (choices: Choices) => choices.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));

export function AccountFields({ form, view }: { form: SettingsDraft; view: SettingsView }) {
  const { draft: { csmProperty, segmentProperty, csmsActOn }, set } = form;
  return (
    <>
      <div>
        <Select label="Property that names the CSM" description="One of HubSpot’s company properties of the type “HubSpot user”" searchable allowDeselect={false}
          data={options(view.ownerProperties)} value={csmProperty} error={form.problemOf('csmProperty')} onChange={value => value && set({ csmProperty: value })} />
        <Effect form={form} field="csmProperty" />
      </div>
      <div>
        <Select label="Property that is the segment" description="Drivers can be for some segments only" placeholder="No segment" searchable clearable limit={200} clearButtonProps={{ 'aria-label': 'No segment' }}
          data={options(view.segmentProperties)} value={segmentProperty} error={form.problemOf('segmentProperty')} onChange={value => set({ segmentProperty: value })} />
        <Effect form={form} field="segmentProperty" />
      </div>
      <div>
        <Radio.Group label="A CSM acts on" description="Everybody reads all accounts; managers and admins act on all of them" value={csmsActOn} onChange={value => set({ csmsActOn: value as typeof csmsActOn })}>
          <Stack gap={8} mt={8}><Radio value="own" label="Own accounts" /><Radio value="all" label="All accounts" /></Stack>
        </Radio.Group>
        <Effect form={form} field="csmsActOn" />
      </div>
    </>
  );
}
