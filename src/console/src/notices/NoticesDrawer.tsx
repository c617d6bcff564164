import { Drawer } from '@mantine/core';
import { NoticeList } from './NoticeList.tsx';

export function NoticesDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return <Drawer opened={opened} onClose={onClose} position="right" title="Notices"><NoticeList onGo={onClose} /></Drawer>;
}
