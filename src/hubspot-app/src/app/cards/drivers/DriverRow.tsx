import { Box, Flex, Link, StatusTag, Tag, Text } from '@hubspot/ui-extensions';
import type { Driver, DriverStatus } from '@impactpilot/backend';
import { useState } from 'react';
import { useCardContext } from '../cardContext.ts';
import { expectedDriver } from '../data/attempts.ts';
import { externalLink } from '../parts/links.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { Spark } from '../parts/Spark.tsx';
import { statusWords } from '../words.ts';
import { DriverActions } from './DriverActions.tsx';
import { StatusForm } from './StatusForm.tsx';

/** What a person can make of it on the card; what was in place before is said in the console. */
export type Settled = Exclude<DriverStatus, 'none' | 'inPlace'>;

/** A driver: what it is worth, how far it is, and what can be said of it. */
export function DriverRow({ driver: told }: { driver: Driver }) {
  const { card, view, words } = useCardContext();
  const [writing, setWriting] = useState<Settled | null>(null);
  const driver = expectedDriver(told, card.attempts[told.id]);
  const { status, note, automation } = driver;
  const guide = externalLink(driver.guide);
  const standing = words.standing(driver);
  return (
    <Flex direction="column" gap="xs">
      <Flex justify="between" align="start" gap="xs">
        <Box flex={1}><Text format={{ fontWeight: 'demibold' }}>{driver.name}</Text></Box>
        {automation && automation.mode !== 'off' && <Spark rule={automation.words} />}
        <Tag variant="warning">{words.gain(driver.points)}</Tag>
      </Flex>
      {driver.definition && <Text variant="microcopy" truncate>{driver.definition}</Text>}
      {(status !== 'none' || standing) && (
        <Flex gap="xs" align="center" wrap>
          {status !== 'none' && <StatusTag variant={looks[status]}>{statusWords[status]}</StatusTag>}
          {standing && <Text variant="microcopy">{standing}</Text>}
        </Flex>
      )}
      {!driver.counts && <Text variant="microcopy">Doesn’t count in this cycle: it earns no points.</Text>}
      {note && <Text variant="microcopy" format={{ italic: true }} truncate>“{note}”</Text>}
      {guide && <Text variant="microcopy"><Link href={guide}>How to win it</Link></Text>}
      {view.canAct && !writing && <DriverActions driver={driver} onWrite={setWriting} />}
      {writing && <StatusForm driver={told} first={writing} onClose={() => setWriting(null)} />}
      {!writing && <Refusal aim={driver.id} />}
    </Flex>
  );
}

const looks = { pitched: 'info', won: 'success', implemented: 'success', lost: 'danger', inPlace: 'default' } as const;
