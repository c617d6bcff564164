import { Anchor, Group } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../shell/session.ts';

interface DriverGuidesProps { driver: string; hasRule: boolean; enablementUrl: string | null | undefined; playbookUrl: string | null | undefined }

/** Where a driver is explained, and for admins where its rule is changed. */
export function DriverGuides({ driver, hasRule, enablementUrl, playbookUrl }: DriverGuidesProps) {
  const { user } = useSession();
  const edits = hasRule && user.role === 'admin';
  if (!edits && !enablementUrl && !playbookUrl) return null;
  return (
    <Group gap="md" fz="sm">
      {enablementUrl && <Guide href={enablementUrl}>Enablement</Guide>}
      {playbookUrl && <Guide href={playbookUrl}>Playbook</Guide>}
      {edits && <Anchor component={Link} to={`/drivers/${driver}/rule`} inherit>Edit rule</Anchor>}
    </Group>
  );
}

const Guide = ({ href, children }: { href: string; children: string }) => (
  <Anchor href={href} target="_blank" rel="noreferrer" inherit>{children} <IconExternalLink size={13} aria-hidden style={{ verticalAlign: -1 }} /></Anchor>
);
