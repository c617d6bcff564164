import { NativeSelect, Skeleton, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Person, Role } from '../api/contract.ts';
import { count, roleWords } from '../format/words.ts';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import { useSession } from '../shell/session.ts';
import { PersonAccess } from './PersonAccess.tsx';
import { useChangePerson } from './useChangePerson.ts';
import { useRevoke } from './useInvite.ts';
import styles from './people.module.css';

export function PeopleTable({ people, faded, onInvite }: { people: Person[]; faded: boolean; onInvite: (person: Person) => void }) {
  const change = useChangePerson();
  const revoke = useRevoke();
  return <Frame faded={faded}>{people.map(person => <Row key={person.id} person={person} onChange={wanted => change(person, wanted)} onInvite={() => onInvite(person)} onRevoke={() => revoke(person)} />)}</Frame>;
}

export function PeopleTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 8 }, (_, row) => (
        <tr key={row}><td><Skeleton h={14} w={130} my={3} /><Skeleton h={10} w={180} my={5} /></td>{[90, 60, 30, 80, 80].map((width, cell) => <td key={cell} data-wide-only className={cell === 1 || cell === 3 ? styles.extra : undefined}><Skeleton h={14} w={width} /></td>)}</tr>
      ))}
    </Frame>
  );
}

function Frame({ busy, faded, children }: { busy?: boolean; faded?: boolean; children: ReactNode }) {
  return (
    <div className={`${table.frame} ${faded ? table.faded : ''}`}>
      <table className={table.table} data-cards aria-label={busy ? 'Loading people' : 'People'} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">Person</th><th scope="col">Role</th><th scope="col" className={styles.extra}>HubSpot owner</th>
            <th scope="col" data-number>Accounts</th><th scope="col" className={styles.extra}>Last sign-in</th><th scope="col">Access</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** An address that breaks before its @ where it must. */
function Address({ of: email }: { of: string }) {
  const at = email.lastIndexOf('@');
  return <>{email.slice(0, at)}<wbr />{email.slice(at)}</>;
}

interface ChangeProps { person: Person; onChange: (change: { role?: Role; active?: boolean }) => void }
interface RoleProps extends ChangeProps { mayChange: boolean }
interface RowProps extends ChangeProps { onInvite: () => void; onRevoke: () => void }

function Row({ person, onChange, onInvite, onRevoke }: RowProps) {
  const { user } = useSession();
  const { id, name, email, accounts, active, hubSpotOwnerId, lastSignInAt } = person;
  const isSelf = id === user.id;
  return (
    <tr data-inactive={!active || undefined} className={styles.person}>
      <td><strong>{name}{isSelf && <Text span c="dimmed" fw={400}> (you)</Text>}</strong><span className={table.under}><Address of={email} /></span></td>
      <td className={styles.role}><RoleOf person={person} mayChange={user.role === 'admin' && !isSelf} onChange={onChange} /></td>
      <td data-before="HubSpot owner" className={styles.extra}>{hubSpotOwnerId ? <Tooltip label={`Owner ${hubSpotOwnerId} in HubSpot`}><span tabIndex={0}>Linked</span></Tooltip> : <span className={table.nothing}>–</span>}</td>
      <td data-number data-label={accounts === 1 ? 'account' : 'accounts'}>{accounts > 0 ? <Link className={styles.accounts} to={`/accounts?whose=all&csm=${id}`} data-stop>{count(accounts)}</Link> : <span className={table.nothing}>–</span>}</td>
      <td data-before="Last sign-in" className={styles.extra}>{lastSignInAt ? <When at={lastSignInAt} /> : <span className={table.nothing}>Not known</span>}</td>
      <td className={styles.access}><PersonAccess person={person} mayChange={user.role === 'admin' && !isSelf} onActive={wanted => onChange({ active: wanted })} onInvite={onInvite} onRevoke={onRevoke} /></td>
    </tr>
  );
}

/** One's own role is another admin's to change: a slip here could not be undone by whoever made it. */
function RoleOf({ person: { name, role, active }, mayChange, onChange }: RoleProps) {
  if (!mayChange || !active) return roleWords[role];
  return (
    <NativeSelect size="xs" w={108} aria-label={`Role of ${name}`} value={role} onChange={event => onChange({ role: event.currentTarget.value as Role })}
      data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
  );
}
