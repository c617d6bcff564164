import { Button, Menu } from '@mantine/core';
import { IconBooks, IconChevronDown, IconFileDownload, IconFileImport, IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../shell/session.ts';
import { useExport } from './useExport.ts';

/** The catalogue as a spreadsheet: in, out, and what came in before. */
export function SheetMenu() {
  const isAdmin = useSession().user.role === 'admin';
  const { download, isPending } = useExport();
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button size="sm" variant="default" loading={isPending} rightSection={<IconChevronDown size={14} aria-hidden />}>Sheet</Button></Menu.Target>
      <Menu.Dropdown>
        {isAdmin && <Menu.Item component={Link} to="/drivers/import" leftSection={<IconFileImport size={15} />}>Import…</Menu.Item>}
        <Menu.Item leftSection={<IconFileDownload size={15} />} onClick={download}>Export</Menu.Item>
        {isAdmin && <Menu.Item component={Link} to="/drivers/imports" leftSection={<IconHistory size={15} />}>Past imports</Menu.Item>}
        {isAdmin && <><Menu.Divider /><Menu.Item component={Link} to="/drivers/library" leftSection={<IconBooks size={15} />}>Driver library…</Menu.Item></>}
      </Menu.Dropdown>
    </Menu>
  );
}
