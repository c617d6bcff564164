import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { addressOf } from '../api/client.ts';

const sheets = [
  { by: 'people', label: 'People' },
  { by: 'teams', label: 'Teams' },
  { by: 'area', label: 'Areas' },
  { by: 'driver', label: 'Drivers' },
  { by: 'segment', label: 'Segments' },
  { by: 'account', label: 'Accounts' },
];

/** The board as sheets, each of what its reader sees of it. */
export function Sheets({ cycle, teams }: { cycle: string; teams: boolean }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button variant="default" size="sm" leftSection={<IconDownload size={15} />}>Export as CSV</Button></Menu.Target>
      <Menu.Dropdown>
        {sheets.filter(({ by }) => teams || by !== 'teams').map(({ by, label }) => (
          <Menu.Item key={by} component="a" href={addressOf('/api/v1/leaderboard/export', new URLSearchParams({ by, cycle }))} download>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
