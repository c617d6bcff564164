import { Button, NativeSelect, Skeleton, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Person, Role } from '../api/contract.ts';
import { count, roleWords } from '../format/words.ts';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import { useSession } from '../shell/session.ts';
import { useChangePerson } from './useChangePerson.ts';
import styles from './people.module.css';

export function PeopleTable({ people }: { people: Person[] }) {
  const change = useChangePerson();
  return <Frame>{people.map(person => <Row key={person.id} person={person} onChange={wanted => change(person, wanted)} />)}</Frame>;
}

export function PeopleTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 8 }, (_, row) => (
        <tr key={row}><td><Skeleton h={14} w={130} my={3} /><Skeleton h={10} w={180} my={5} /></td>{[90, 60, 30, 80, 80].map((width, cell) => <td key={cell} data-wide-only><Skeleton h={14} w={width} /></td>)}</tr>
      ))}
    </Frame>
  );
}

function Frame({ busy, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={table.table} data-cards aria-label={busy ? 'Loading people' : 'People'} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">Person</th><th scope="col">Role</th><th scope="col">HubSpot owner</th>
            <th scope="col" data-number>Accounts</th><th scope="col">Last sign-in</th><th scope="col">Access</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface RowProps { person: Person; onChange: (change: { role?: Role; active?: boolean }) => void }

function Row({ person, onChange }: RowProps) {
  const { user } = useSession();
  const { id, name, email, accounts, active, hubSpotOwnerId, lastSignInAt } = person;
  const isSelf = id === user.id;
  return (
    <tr data-inactive={!active || undefined} className={styles.person}>
      <td><strong>{name}{isSelf && <Text span c="dimmed" fw={400}> (you)</Text>}</strong><span className={table.under}>{email}</span></td>
      <td className={styles.role}><RoleOf person={person} onChange={onChange} /></td>
      <td data-before="HubSpot owner">{hubSpotOwnerId ? <Tooltip label={`Owner ${hubSpotOwnerId} in HubSpot`}><span tabIndex={0}>Linked</span></Tooltip> : <span className={table.nothing}>–</span>}</td>
      <td data-number data-label={accounts === 1 ? 'account' : 'accounts'}>{accounts > 0 ? <Link className={styles.accounts} to={`/accounts?whose=all&csm=${id}`} data-stop>{count(accounts)}</Link> : <span className={table.nothing}>–</span>}</td>
      <td data-before="Last sign-in">{lastSignInAt ? <When at={lastSignInAt} /> : <span className={table.nothing}>Not known</span>}</td>
      <td className={styles.access}><Access person={person} mayChange={user.role === 'admin' && !isSelf} onChange={onChange} /></td>
    </tr>
  );
}

function RoleOf({ person: { name, role, active }, onChange }: RowProps) {
  const isAdmin = useSession().user.role === 'admin';
  if (!isAdmin || !active) return roleWords[role];
  return (
    <NativeSelect size="xs" w={120} aria-label={`Role of ${name}`} value={role} onChange={event => onChange({ role: event.currentTarget.value as Role })}
      data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
  );
}

function Access({ person: { name, active, deactivated }, mayChange, onChange }: RowProps & { mayChange: boolean }) {
  if (!active && !deactivated) return <Text fz="sm" c="dimmed">Deactivated in HubSpot</Text>;
  if (!mayChange) return <Text fz="sm" c={active ? undefined : 'dimmed'}>{active ? 'Active' : 'Deactivated'}</Text>;
  return active
    ? <Button variant="subtle" color="gray" aria-label={`Deactivate ${name}`} onClick={() => onChange({ active: false })}>Deactivate</Button>
    : <Button variant="default" aria-label={`Reactivate ${name}`} onClick={() => onChange({ active: true })}>Reactivate</Button>;
}
