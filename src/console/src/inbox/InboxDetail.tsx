import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { InboxItem } from '../api/contract.ts';
import { catalogueQuery } from '../api/queries.ts';
import { LeftOut } from '../suggestions/LeftOut.tsx';
import { exact } from '../format/words.ts';
import { ConfidenceMark, PointsBadge } from '../parts/marks.tsx';
import { useSession } from '../shell/session.ts';
import { CoveredBy } from '../covers/CoveredBy.tsx';
import { DriverGuides } from '../suggestions/DriverGuides.tsx';
import { EvidenceLine } from '../suggestions/EvidenceLine.tsx';
import { FurtherEvidence } from '../suggestions/FurtherEvidence.tsx';
import type { InboxAct } from './acts.ts';
import { DetailActions } from './DetailActions.tsx';
import { QuotedText } from '../suggestions/QuotedText.tsx';
import styles from './detail.module.css';

interface InboxDetailProps { item: InboxItem; refusal: string | undefined; onAct: (act: InboxAct) => void; onChange: () => void }

export function InboxDetail({ item, refusal, onAct, onChange }: InboxDetailProps) {
  const { suggestion } = item;
  const { driver, evidence, rule, explanation, stillTrue, snoozedUntil } = suggestion;
  return (
    <article className={styles.detail} aria-label={`${driver.name}, ${item.account.name}`}>
      <div className={styles.found}>
        <Group className={styles.head} gap={8} justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap={8} wrap="nowrap" miw={0}><Title order={2} fz="lg">{driver.name}</Title><PointsBadge value={driver.points} /></Group>
          <ConfidenceMark confidence={suggestion.confidence} />
        </Group>
        <Origin item={item} />
        <div className={styles.evidence}><EvidenceLine evidence={evidence} quoted={false} /></div>
        {evidence.quote && <QuotedText suggestionId={suggestion.id} quote={evidence.quote} />}
        <Text>{explanation}</Text>
        <FurtherEvidence evidence={evidence} quoted={({ quote, records }) => quote && records[0] && <QuotedText suggestionId={suggestion.id} quote={quote} record={`${records[0].object}:${records[0].id}`} />} />
        {!stillTrue && <Text c="var(--ip-lost)">This no longer holds; check before you confirm.</Text>}
        <LeftOut driver={driver.id} />
        {snoozedUntil && <Text c="dimmed">Comes back on {exact(snoozedUntil)}.</Text>}
        <Driver id={driver.id} />
        {rule && <div><Text fz="xs" c="dimmed" mb={4}>Rule</Text><code className={styles.rule}>{rule}</code></div>}
      </div>
      <div className={styles.foot}>
        {refusal && <Text fz="sm" c="var(--ip-lost)" mb={8}>Refused: {refusal}</Text>}
        <DetailActions suggestion={suggestion} onAct={onAct} onChange={onChange} />
      </div>
    </article>
  );
}

/** What the driver asks for, and where that is explained: one decides by it. */
function Driver({ id }: { id: string }) {
  const driver = useQuery(catalogueQuery).data?.areas.flatMap(area => area.drivers).find(one => one.id === id);
  if (!driver) return null;
  return (
    <div className={styles.driver}>
      {driver.definition && <details><summary>What counts</summary><Text mt={4}>{driver.definition}</Text></details>}
      <DriverGuides driver={id} hasRule={driver.transition !== null} enablementUrl={driver.enablementUrl} playbookUrl={driver.playbookUrl} />
    </div>
  );
}

function Origin({ item: { account, suggestion } }: { item: InboxItem }) {
  const { demo } = useSession();
  const inHubSpot = demo ? `/hubspot/companies/${account.hubSpotId}` : suggestion.recordUrl ?? account.hubSpotUrl;
  return (
    <div className={styles.origin}>
      <Anchor component={Link} to={`/accounts/${account.id}`} fw={550}>{account.name}</Anchor>
      <span>{suggestion.driver.area}</span>
      {account.csm && <span>CSM {account.csm.name}<CoveredBy csm={account.csm.id} /></span>}
      {inHubSpot && <Anchor href={inHubSpot} target="_blank" rel="noreferrer" className={styles.outside}>Open in HubSpot<IconExternalLink size={13} aria-hidden /></Anchor>}
    </div>
  );
}
