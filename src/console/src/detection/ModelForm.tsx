import { Button, Checkbox, Group, List, NumberInput, PasswordInput, SegmentedControl, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Judge } from '../api/contract.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import settings from '../settings/settings.module.css';
import { type ModelDraft, useModelForm } from './useModelForm.ts';

/** Whether a language model judges, which, and for how much; what that means stands above the button that does it. */
export function ModelForm({ judge }: { judge: Judge }) {
  const form = useModelForm(judge);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.changed && !form.refused) form.save();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Switch label="Let a language model judge what the rules doubt" checked={form.draft.on} onChange={event => form.set({ on: event.currentTarget.checked })} />
        <Where form={form} judge={judge} />
        <Checkbox label="Mask names" description="Those who took part, their addresses and companies become marks such as [customer 1]" checked={form.draft.maskNames} onChange={event => form.set({ maskNames: event.currentTarget.checked })} />
        <Budget form={form} />
        <div aria-live="polite">
          {form.effects && (
            <List fz="sm" spacing={6} className={settings.effect} aria-label="What this means">
              {form.effects.map(words => <List.Item key={words}>{words}</List.Item>)}
            </List>
          )}
        </div>
        {form.trouble && <Text fz="sm" c="var(--ip-lost)" role="alert">{form.trouble}</Text>}
        <Group gap={8}>
          <Button type="submit" loading={form.saving} disabled={!form.changed || form.refused}>{form.draft.on && !judge.on ? 'Switch it on' : 'Save'}</Button>
          {judge.version > 0 && judge.endpoint && <ArmedButton word="Forget endpoint and key" disabled={form.forgetting} onClick={form.forget} />}
        </Group>
      </Stack>
    </form>
  );
}

function Where({ form, judge }: { form: ModelDraft; judge: Judge }) {
  const isOwn = form.draft.endpoint !== null;
  const choose = (own: boolean) => form.set(own ? { endpoint: judge.endpoint ?? '', model: judge.model ?? '' } : { endpoint: null, model: null, apiKey: null });
  return (
    <>
      {judge.ours && (
        <div>
          <Text fz="sm" fw={500} mb={4} id="whose-model">Whose model</Text>
          <SegmentedControl aria-labelledby="whose-model" value={isOwn ? 'own' : 'ours'} onChange={value => choose(value === 'own')} data={[{ value: 'ours', label: 'This installation’s' }, { value: 'own', label: 'Our own' }]} />
          {!isOwn && <Text fz="sm" c="dimmed" mt={6}>{judge.ours.model} at {judge.ours.host}</Text>}
        </div>
      )}
      {(isOwn || !judge.ours) && (
        <>
          <TextInput label="Endpoint" description="The address up to /v1 of whatever speaks OpenAI’s protocol" type="url" placeholder="https://api.openai.com/v1" maxLength={500} autoComplete="off"
            value={form.draft.endpoint ?? ''} error={form.problemOf('endpoint')} onChange={event => form.set({ endpoint: event.currentTarget.value })} />
          <TextInput label="Model" placeholder="gpt-4.1-mini" maxLength={200} autoComplete="off" value={form.draft.model ?? ''} error={form.problemOf('model')} onChange={event => form.set({ model: event.currentTarget.value || null })} />
          <PasswordInput label="Key" description={judge.hasKey ? 'Set. It is kept encrypted and never shown; type another one to replace it' : 'Kept encrypted and never shown; leave it empty where none is needed'} placeholder={judge.hasKey ? '••••••••' : undefined}
            maxLength={500} autoComplete="off" value={form.draft.apiKey ?? ''} error={form.problemOf('apiKey')} onChange={event => form.set({ apiKey: event.currentTarget.value || null })} />
        </>
      )}
    </>
  );
}

function Budget({ form }: { form: ModelDraft }) {
  const { draft, set } = form;
  const number = (value: string | number) => (value === '' ? 0 : Number(value));
  return (
    <>
      <SimpleGrid type="container" cols={{ base: 1, '360px': 2 }}>
        <NumberInput label="Tokens a day" min={20_000} max={1_000_000_000} step={50_000} thousandSeparator allowDecimal={false} value={draft.dailyTokens} error={form.problemOf('dailyTokens')} onChange={value => set({ dailyTokens: number(value) })} />
        <NumberInput label="Money a day" placeholder="No limit" min={0.01} step={1} decimalScale={2} value={draft.dailyCost ?? ''} error={form.problemOf('dailyCost')} onChange={value => set({ dailyCost: value === '' ? null : Number(value) })} />
      </SimpleGrid>
      <SimpleGrid type="container" cols={{ base: 1, '360px': 2, '520px': 3 }}>
        <NumberInput label="Price in" description="Per million tokens sent" min={0} decimalScale={4} value={draft.inputPrice} error={form.problemOf('inputPrice')} onChange={value => set({ inputPrice: number(value) })} />
        <NumberInput label="Price out" description="Per million answered" min={0} decimalScale={4} value={draft.outputPrice} error={form.problemOf('outputPrice')} onChange={value => set({ outputPrice: number(value) })} />
        <TextInput label="Currency" description="Three letters" maxLength={3} value={draft.currency} error={form.problemOf('currency')} onChange={event => set({ currency: event.currentTarget.value.toUpperCase() })} />
      </SimpleGrid>
    </>
  );
}
