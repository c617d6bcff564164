import { Anchor, Button, Center, Modal, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { sessionQuery } from '../api/queries.ts';
import { Brand } from './Brand.tsx';
import { onSignedIn } from './signedIn.ts';

/** Covers the page while its person is signed out: nobody reads it, and nothing of it is lost. */
export function SignInAgain({ opened, name }: { opened: boolean; name: string }) {
  return (
    <Modal opened={opened} onClose={() => undefined} fullScreen withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} radius={0} zIndex={1000}
      transitionProps={{ duration: 0 }} attributes={{ content: { 'aria-label': 'Sign in again' } }}>
      <Again name={name} />
    </Modal>
  );
}

function Again({ name }: { name: string }) {
  const { pathname, search } = useLocation();
  useLookForReturn();
  return (
    <Center mih="calc(100dvh - 2rem)">
      <Stack gap="lg" maw={400} w="100%">
        <Brand />
        <div>
          <Title order={1} fz={22} mb={6}>You are signed out</Title>
          <Text c="dimmed">What you typed is kept. Sign in as {name} in a new tab, and this page goes on where it was: what you were saving is saved.</Text>
        </div>
        <Button component="a" size="md" fullWidth href="/sign-in?returnTo=/signed-in" target="_blank" data-autofocus>Sign in with HubSpot</Button>
        <Text c="dimmed" fz="sm">No new tab? <Anchor fz="sm" underline="always" href={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}>Sign in here</Anchor>, without what you typed.</Text>
      </Stack>
    </Center>
  );
}

/** The other tab tells of it; where it can’t, coming back to this one is the sign. */
function useLookForReturn(): void {
  const client = useQueryClient();
  useEffect(() => {
    const look = () => void client.refetchQueries(sessionQuery);
    const stop = onSignedIn(look);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
}
