import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Settlement } from './settle.ts';

const reasons = ['It is not true', 'It is older than this', 'It was not our doing', 'It is another account'];

/** Why something found is not impact: the reason is worth a click, and not having one is fine. */
export function IncorrectMenu({ onSettle, hint }: { onSettle: (settlement: Settlement) => void; hint?: ReactNode }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target><Button variant="default" leftSection={hint} rightSection={<IconChevronDown size={13} />}>Mark incorrect</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Why? It makes the rule better.</Menu.Label>
        {reasons.map(reason => <Menu.Item key={reason} onClick={() => onSettle({ kind: 'incorrect', reason })}>{reason}</Menu.Item>)}
        <Menu.Divider />
        <Menu.Item onClick={() => onSettle({ kind: 'incorrect' })}>Without a reason</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
