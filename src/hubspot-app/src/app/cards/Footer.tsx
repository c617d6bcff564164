import { Button, Flex, Icon, Text } from '@hubspot/ui-extensions';
import { useCardContext } from './cardContext.ts';
import { ConsoleLink } from './ConsoleLink.tsx';

/** The way out, and of when all of it is. */
export function Footer() {
  const { card, view, words } = useCardContext();
  return (
    <Flex direction="column" gap="xs">
      <ConsoleLink />
      <Flex align="center" gap="xs">
        <Text variant="microcopy">As of {words.clock(view.readAt)}</Text>
        <Button size="xs" variant="transparent" onClick={card.reload}><Icon name="refresh" size="sm" screenReaderText="Refresh" /></Button>
      </Flex>
    </Flex>
  );
}
