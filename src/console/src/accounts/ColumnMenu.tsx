import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { columns } from './columns.tsx';

/** Which columns the table has; the account's name is always there. */
export function ColumnMenu({ shown, onChange }: { shown: string[]; onChange: (columns: string[]) => void }) {
  const toggle = (id: string) => onChange(columns.map(column => column.id).filter(one => (one === id ? !shown.includes(id) : shown.includes(one))));
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label="Columns"><ActionIcon variant="default" size={34} aria-label="Columns"><IconColumns size={16} aria-hidden /></ActionIcon></Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, label }) => <Menu.CheckboxItem key={id} checked={shown.includes(id)} onChange={() => toggle(id)}>{label}</Menu.CheckboxItem>)}
      </Menu.Dropdown>
    </Menu>
  );
}
