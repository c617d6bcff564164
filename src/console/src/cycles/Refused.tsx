import { Alert, Button, Group, Text } from '@mantine/core';
import { Problem } from '../api/problem.ts';

/** What somebody else saved first, and the two ways on from there. */
interface Newer { words: string; onKeep: () => void; onTake: () => void }

/** Why a save was refused. Where somebody else saved first, what they saved, and the choice; what was typed stays until then. */
export function Refused({ error, newer }: { error: unknown; newer?: Newer | false }) {
  if (newer) {
    return (
      <Alert color="yellow" title="Somebody changed this meanwhile" role="alert">
        <Text mb="xs">They saved: {newer.words}.</Text>
        <Group gap="xs">
          <Button variant="default" onClick={newer.onKeep}>Keep what I typed</Button>
          <Button variant="default" onClick={newer.onTake}>Take theirs</Button>
        </Group>
      </Alert>
    );
  }
  if (!error || Problem.of(error).status === 412) return null;
  const { title, detail } = Problem.of(error);
  return <Alert color="red" title={title} role="alert">{detail}</Alert>;
}
