import { ActionIcon, Group as Row, Select, Switch, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RoleReach, RoleSource } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { conditionNamesQuery } from '../transitions/builder/names.ts';
import { type RoleDraft, sourceWords } from './useRoleDraft.ts';
import styles from './mapping.module.css';

const all = Object.keys(sourceWords) as RoleSource[];

interface SourceOrderProps { draft: RoleDraft; reach: RoleReach; mayChange: boolean }

/** The sources in the order in which they are asked; the first that knows a role decides. */
export function SourceOrder({ draft, reach, mayChange }: SourceOrderProps) {
  const { rules, change, moveSource } = draft;
  const unused = all.filter(source => !rules.order.includes(source));
  const decided = (source: RoleSource) => reach.sources.find(one => one.source === source)?.contacts ?? 0;
  return (
    <section aria-labelledby="sources">
      <Title order={2} fz="md" mb={4} id="sources">Where a role is told from</Title>
      <Text fz="sm" c="dimmed" mb="sm">Asked in this order; the first that knows a role decides.</Text>
      <ol className={styles.lines}>
        {rules.order.map((source, index) => (
          <li key={source} className={styles.source}>
            <Text span c="dimmed" className={styles.place}>{index + 1}</Text>
            <div className={styles.what}>
              <Text fw={600}>{sourceWords[source]}</Text>
              <Text fz="sm" c="dimmed">Decides for {plural(decided(source), 'contact')}</Text>
              {source === 'customProperty' && <OwnProperty property={rules.property} disabled={!mayChange} onChange={property => change({ property })} />}
            </div>
            {mayChange && (
              <Row gap={4} wrap="nowrap">
                <Move label={`Ask ${sourceWords[source]} earlier`} icon={IconArrowUp} disabled={index === 0} onMove={() => moveSource(index, -1)} />
                <Move label={`Ask ${sourceWords[source]} later`} icon={IconArrowDown} disabled={index === rules.order.length - 1} onMove={() => moveSource(index, 1)} />
                <Switch aria-label={`Ask ${sourceWords[source]}`} checked disabled={rules.order.length === 1} onChange={() => change({ order: rules.order.filter(one => one !== source) })} />
              </Row>
            )}
          </li>
        ))}
        {unused.map(source => (
          <li key={source} className={styles.source} data-off>
            <Text span className={styles.place}>–</Text>
            <Text className={styles.what} c="dimmed">{sourceWords[source]}: not asked</Text>
            {mayChange && <Switch aria-label={`Ask ${sourceWords[source]}`} checked={false} onChange={() => change({ order: [...rules.order, source] })} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OwnProperty({ property, disabled, onChange }: { property: string | null; disabled: boolean; onChange: (property: string | null) => void }) {
  const names = useQuery(conditionNamesQuery);
  const data = (names.data?.objects.find(({ name }) => name === 'contact')?.properties ?? []).map(({ name, label }) => ({ value: name, label }));
  return (
    <Select size="sm" maw={320} mt={6} aria-label="Contact property with roles" placeholder="None: choose a contact property" searchable clearable clearButtonProps={{ 'aria-label': 'No property' }} limit={200} disabled={disabled}
      nothingFoundMessage="No property is called like this" data={property && !data.some(({ value }) => value === property) ? [...data, { value: property, label: property }] : data} value={property} onChange={onChange} />
  );
}

interface MoveProps { label: string; icon: typeof IconArrowUp; disabled: boolean; onMove: () => void }

export function Move({ label, icon: Icon, disabled, onMove }: MoveProps) {
  return <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onMove}><Icon size={16} /></ActionIcon>;
}
