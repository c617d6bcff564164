import { Radio, Select, Stack } from '@mantine/core';
import type { SettingsView } from '../api/contract.ts';
import { Effect, type SettingsDraft } from './SettingsForm.tsx';

type Choices = SettingsView['ownerProperties'];

const options = (choices: Choices) => choices.map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));

export function AccountFields({ form, view }: { form: SettingsDraft; view: SettingsView }) {
  const { draft: { csmProperty, segmentProperty, csmsActOn, csmsRead }, set } = form;
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
        <Radio.Group label="A CSM acts on" description="Managers and admins act on all of them" value={csmsActOn} error={form.problemOf('csmsActOn')}
          onChange={value => set(value === 'all' ? { csmsActOn: 'all', csmsRead: 'all' } : { csmsActOn: 'own' })}>
          <Stack gap={8} mt={8}><Radio value="own" label="Own accounts" /><Radio value="all" label="All accounts" /></Stack>
        </Radio.Group>
        <Effect form={form} field="csmsActOn" />
      </div>
      <div>
        <Radio.Group label="CSMs read" description="Managers and admins read all of them. Accounts without a CSM are nobody’s own" value={csmsRead} error={form.problemOf('csmsRead')} onChange={value => set({ csmsRead: value as typeof csmsRead })}>
          <Stack gap={8} mt={8}>
            <Radio value="all" label="Every account" />
            <Radio value="own" label="Own accounts only" disabled={csmsActOn === 'all'} description={csmsActOn === 'all' ? 'Who acts on all accounts reads all of them' : 'Their own, and those of whom they cover for'} />
          </Stack>
        </Radio.Group>
        <Effect form={form} field="csmsRead" />
      </div>
    </>
  );
}
