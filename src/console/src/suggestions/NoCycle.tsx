import { Alert, Anchor } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../shell/session.ts';
import { useNoCycle } from './useCantWin.ts';

/** Between two cycles: why nothing can be confirmed, and the way out. */
export function NoCycle() {
  const { user } = useSession();
  if (!useNoCycle()) return null;
  return (
    <Alert variant="light" color="yellow" mb="md" icon={<IconCalendarOff size={18} aria-hidden />} title="No cycle is active">
      Points count in a cycle, so nothing can be confirmed or won until one is started; marking incorrect and snoozing work.{' '}
      {user.role === 'csm' ? 'Ask a manager or an admin to start one.' : <Anchor component={Link} to="/cycles" inherit underline="always">Start one under Cycles</Anchor>}
    </Alert>
  );
}
