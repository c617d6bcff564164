import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { logActivity, type NewActivity } from './record.ts';
import type { Host } from './useHost.ts';
import styles from './page.module.css';

const words = {
  note: { title: 'Add a note', text: 'Note', save: 'Save note' },
  email: { title: 'Log an e-mail', text: 'E-mail', save: 'Log e-mail' },
  meeting: { title: 'Log a meeting', text: 'Minutes', save: 'Log meeting' },
};

/** A mail in which a customer says that a goal of its own is reached. */
const example = {
  subject: 'Re: Approvals',
  text: 'Hello,\n\nshort update from our side: approvals take four days now. That was our goal for the year, and we have reached it.\n\nThe contractors still wait for their access, could you have a look?\n\nKind regards',
};

/** Logs something on the company, as in HubSpot, so that detection has something to read. */
export function Composer({ host }: { host: Host }) {
  const { composing: kind, compose } = host;
  return (
    <Modal opened={kind !== null} onClose={() => compose(null)} title={kind && words[kind].title} size="md" centered>
      {kind && <ActivityForm key={kind} kind={kind} host={host} />}
    </Modal>
  );
}

function ActivityForm({ kind, host }: { kind: NewActivity['kind']; host: Host }) {
  const [activity, setActivity] = useState<NewActivity>({ kind, subject: '', text: '', direction: 'fromCustomer' });
  const log = useMutation({
    mutationFn: () => logActivity(host.record.id, activity),
    onSuccess: async () => {
      host.compose(null);
      await host.refresh();
      host.addAlert({ type: 'success', message: 'Logged. ImpactPilot reads it with its next look at HubSpot.' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    log.mutate();
  };
  const change = (part: Partial<NewActivity>) => setActivity({ ...activity, ...part });
  return (
    <form className={styles.editor} onSubmit={submit}>
      {kind === 'email' && (
        <label className={styles.labelled}>From
          <select className={styles.input} value={activity.direction} onChange={event => change({ direction: event.target.value as NewActivity['direction'] })}>
            <option value="fromCustomer">The customer</option>
            <option value="fromUs">Us</option>
          </select>
        </label>
      )}
      {kind !== 'note' && <label className={styles.labelled}>{kind === 'email' ? 'Subject' : 'Title'}<input className={styles.input} required maxLength={200} value={activity.subject} onChange={event => change({ subject: event.target.value })} /></label>}
      <label className={styles.labelled}>{words[kind].text}<textarea className={styles.input} required rows={7} maxLength={20_000} value={activity.text} onChange={event => change({ text: event.target.value })} /></label>
      {log.error && <span role="alert" className={styles.wrong}>{Problem.of(log.error).detail}</span>}
      <span className={styles.buttons}>
        {kind === 'email' && <button type="button" className={styles.quiet} onClick={() => change({ ...example, direction: 'fromCustomer' })}>Fill in an example</button>}
        <button type="submit" className={styles.save} disabled={log.isPending}>{words[kind].save}</button>
      </span>
    </form>
  );
}
