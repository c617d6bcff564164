import { Anchor, Badge, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contact, RoleSource } from '../api/contract.ts';
import { contactsQuery } from './queries.ts';
import { count } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import page from './accounts.module.css';
import styles from './contacts.module.css';

const sources: Record<RoleSource, string> = {
  associationLabel: 'from the label in HubSpot', customProperty: 'from a contact property', buyingRole: 'from the buying role', jobTitle: 'from the job title',
};

const atFirst = 6;

/** The people at the account, with the roles that rules see in them and what those were told from. */
export function Contacts({ accountId }: { accountId: string }) {
  const contacts = useQuery(contactsQuery(accountId));
  const [all, setAll] = useState(false);
  const people = contacts.data ?? [];
  return (
    <Paper component="section" aria-labelledby="contacts">
      <div className={page.panelHead}><Title order={2} fz="md" id="contacts">Contacts{contacts.data && ` (${count(people.length)})`}</Title></div>
      {contacts.isPending && <div className={page.quiet} aria-busy="true"><Skeleton h={12} w="60%" mb={14} /><Skeleton h={12} w="75%" /></div>}
      {contacts.isError && !contacts.data && <Trouble error={contacts.error} onRetry={() => void contacts.refetch()} />}
      {contacts.data && people.length === 0 && <Text className={page.quiet}>HubSpot has no contacts at this company.</Text>}
      <ul className={styles.people}>{(all ? people : people.slice(0, atFirst)).map(one => <Person key={one.id} contact={one} />)}</ul>
      {!all && people.length > atFirst && <button type="button" className={styles.more} onClick={() => setAll(true)}>Show all {count(people.length)}</button>}
    </Paper>
  );
}

function Person({ contact: { name, email, jobTitle, role, roleSource, hubSpotUrl } }: { contact: Contact }) {
  const { demo } = useSession();
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        {demo ? <Text fw={550}>{name}</Text> : <Anchor href={hubSpotUrl} target="_blank" rel="noreferrer" fw={550}>{name}</Anchor>}
        <Text fz="xs" c="dimmed">{[jobTitle, email].filter(Boolean).join(' · ') || 'No job title'}</Text>
      </div>
      {role && roleSource && <div className={styles.role}><Badge variant="light" tt="none">{role}</Badge><Text fz="xs" c="dimmed">{sources[roleSource]}</Text></div>}
    </li>
  );
}
