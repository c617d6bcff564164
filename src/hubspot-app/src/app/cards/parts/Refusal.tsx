import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useCardContext } from '../cardContext.ts';

interface RefusalProps {
  /** What the attempt was about. */
  aim: string;
  onDone?: () => void;
}

/** Why the last attempt came to nothing. What was refused for good is not worth sending again; the rest is sent as the same request. */
export function Refusal({ aim, onDone }: RefusalProps) {
  const { card: { attempts, send, dismiss } } = useCardContext();
  const attempt = attempts[aim];
  if (!attempt?.problem) return null;
  const { problem, write, requestId } = attempt;
  const again = async () => {
    if (await send(write, requestId)) onDone?.();
  };
  return (
    <Alert title={problem.title} variant="warning">
      <Flex direction="column" gap="xs">
        <Text>{problem.detail}</Text>
        <Flex gap="xs">
          {!problem.isFinal && <Button size="xs" variant="primary" onClick={() => void again()}>Try again</Button>}
          <Button size="xs" onClick={() => dismiss(aim)}>{problem.isFinal ? 'OK' : 'Leave it'}</Button>
        </Flex>
      </Flex>
    </Alert>
  );
}
