import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { useSession } from './session.ts';

interface AdminsOnlyProps { title: string; act: string; back: { to: string; label: string }; children: ReactNode }

/** The API refuses everybody else; this says so before anything is asked for. */
export function AdminsOnly({ title, act, back, children }: AdminsOnlyProps) {
  if (useSession().user.role === 'admin') return children;
  return (
    <Page title={title}>
      <Empty title={`Only admins ${act}`} action={<Button component={Link} to={back.to} variant="default">{back.label}</Button>}>
        Ask an admin of your portal to do it, or to make you one.
      </Empty>
    </Page>
  );
}
