import { Anchor, Center, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Brand } from './Brand.tsx';
import { tellSignedIn } from './signedIn.ts';

/** Where a sign-in beside a page that waits for it ends: the page goes on, this tab is no longer needed. */
export function SignedIn() {
  useDocumentTitle('Signed in · ImpactPilot');
  useEffect(() => {
    tellSignedIn();
    window.close();
  }, []);
  return (
    <Center mih="100dvh" p="md" component="main">
      <Stack gap="lg" maw={400}>
        <Brand />
        <div>
          <Title order={1} fz={22} mb={6}>You are signed in</Title>
          <Text c="dimmed">The page where you worked goes on. You can close this tab, or <Anchor component={Link} to="/" underline="always">open ImpactPilot here</Anchor>.</Text>
        </div>
      </Stack>
    </Center>
  );
}
