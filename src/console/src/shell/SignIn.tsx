import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useLocation } from 'react-router';
import { Brand } from './Brand.tsx';
import { signInTrouble } from './signInTroubles.ts';

export function SignIn() {
  useDocumentTitle('Sign in · ImpactPilot');
  const { pathname, search } = useLocation();
  const trouble = signInTrouble(search);
  const returnTo = trouble ? pathname : pathname + search;
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper p={40} w="100%" maw={400} shadow="sm">
        <Stack gap="lg" align="stretch">
          <Brand />
          <div>
            <Title order={1} fz={22} mb={6}>Customer success, counted</Title>
            <Text c="dimmed" fz="md">See the impact your team has earned, account by account, straight from HubSpot.</Text>
          </div>
          {trouble && <Alert color="red" role="alert" title={trouble.title}>{trouble.detail}</Alert>}
          <Button component="a" size="md" fullWidth href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>Sign in with HubSpot</Button>
          <Text c="dimmed" fz="xs">You need a HubSpot user in a portal that uses ImpactPilot.</Text>
        </Stack>
      </Paper>
    </Center>
  );
}
