import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

export function BackLink({ to, children }: { to: string; children: string }) {
  return <Anchor component={Link} to={to} fz="sm" c="dimmed" mb={6} display="inline-block">← {children}</Anchor>;
}
