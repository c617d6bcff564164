import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSelector } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { roleWords } from '../format/words.ts';
import { tellProblem } from './notices.tsx';
import { LeaveContext, useSession } from './session.ts';
import styles from './Frame.module.css';

export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { user, portal } = useSession();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.user}>
          <VisuallyHidden component="span">{`${user.name}, ${roleWords[user.role]}: account menu`}</VisuallyHidden>
          <Avatar name={user.name} color="initials" size={30} radius="xl" aria-hidden />
          <span aria-hidden>
            <Text component="span" display="block" fz="sm" fw={600} truncate>{user.name}</Text>
            <Text component="span" display="block" fz="xs" c="dimmed" truncate>{roleWords[user.role]}</Text>
          </span>
          <IconSelector size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email} · {portal.name}</Menu.Label>
        <ThemeChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={15} />} onClick={onHelp}>Keyboard shortcuts</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => signOut.mutate(newActKey())}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const themes = [
  { value: 'light', label: 'Light theme' },
  { value: 'dark', label: 'Dark theme' },
  { value: 'auto', label: 'Theme of the system' },
] as const;

function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={value => setColorScheme(value as typeof colorScheme)}>
      {themes.map(({ value, label }) => <Menu.RadioItem key={value} value={value}>{label}</Menu.RadioItem>)}
    </Menu.RadioGroup>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const leave = use(LeaveContext);
  return useMutation({
    mutationFn: (key: string) => read(api.POST('/api/v1/session/sign-out', { headers: acting(key) })),
    onSuccess: () => {
      leave();
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({ predicate: query => query.queryKey[0] !== sessionQuery.queryKey[0] });
    },
    onError: error => tellProblem(error),
  });
}
