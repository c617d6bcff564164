import { Button, Flex, Icon, LoadingButton } from '@hubspot/ui-extensions';
import type { Driver } from '@impactpilot/backend';
import { useCardContext } from '../cardContext.ts';
import type { Settled } from './DriverRow.tsx';

/** Where a driver can go from where it is, the likeliest first. */
const ways: Record<Driver['status'], Settled[]> = {
  none: ['pitched', 'won', 'lost'],
  pitched: ['won', 'lost'],
  won: ['implemented'],
  lost: ['pitched', 'won'],
  implemented: [],
  inPlace: [],
};

const verbs: Record<Settled, string> = { pitched: 'Pitch', won: 'Won', lost: 'Lost…', implemented: 'Implemented' };

/** What can be done in its current window; one that the cycle leaves out is not won. One where every occasion counts can be begun anew as soon as it is won. */
export function waysOf({ status, cadence, nextAvailableOn, counts }: Driver): Settled[] {
  if (status === 'none' && nextAvailableOn !== null) return ['pitched'];
  const isWon = status === 'won' || status === 'implemented';
  const all = cadence === 'triggerBased' && isWon ? [...ways[status], ...ways.none] : ways[status];
  return counts ? all : all.filter(way => way !== 'won');
}

/** One press does it; losing asks for the reason first, and a note can be given to each. */
export function DriverActions({ driver, onWrite }: { driver: Driver; onWrite: (status: Settled) => void }) {
  const { card } = useCardContext();
  const { id, version } = driver;
  const sending = card.attempts[id]?.state === 'sending';
  const change = (status: Driver['status']) => void card.send({ kind: 'status', driver: id, status, version, reason: null, note: null });
  const offered = waysOf(driver);
  const [likeliest] = offered;
  return (
    <Flex gap="xs" align="center" wrap>
      {offered.map(status => (
        <Button key={status} size="xs" variant="transparent" disabled={sending} onClick={() => (status === 'lost' ? onWrite(status) : change(status))}>
          {verbs[status]}
        </Button>
      ))}
      {likeliest && (
        <Button size="xs" variant="transparent" disabled={sending} onClick={() => onWrite(likeliest)}>
          <Icon name="comment" screenReaderText="With a note" />
        </Button>
      )}
      {driver.canUndo && <LoadingButton size="xs" variant="secondary" loading={sending} onClick={() => change('none')}>Undo</LoadingButton>}
    </Flex>
  );
}
