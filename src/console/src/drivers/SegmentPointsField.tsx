import { ActionIcon, Autocomplete, Button, Group, Input, NumberInput, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { segmentsQuery } from '../api/queries.ts';
import { ownProblem, type DriverDraft, type OwnPoints } from './driverDraft.ts';
import styles from './catalogue.module.css';

interface SegmentPointsFieldProps { draft: DriverDraft; onChange: (own: OwnPoints[]) => void }

/** Segments in which a win earns something else. */
export function SegmentPointsField({ draft, onChange }: SegmentPointsFieldProps) {
  const { segmentPoints: own, segments } = draft;
  const known = useQuery(segmentsQuery).data ?? [];
  const label = useId();
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(false);
  const free = (segments.length > 0 ? segments : known).filter(name => !own.some(one => one.segment.toLowerCase() === name.toLowerCase()));
  const change = (index: number, to: Partial<OwnPoints>) => onChange(own.map((one, at) => (at === index ? { ...one, ...to } : one)));
  return (
    <Input.Wrapper role="group" aria-labelledby={label} className={styles.own} labelElement="div" labelProps={{ id: label }} label="Points by segment" description="Only where a win earns something else. What is won already keeps its points.">
      <Stack gap="xs" mt={6}>
        {own.map((one, index) => {
          const problem = ownProblem(draft, index);
          return (
            <div key={index}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Autocomplete aria-label={`Segment ${index + 1}`} placeholder="Segment" maxLength={120} data={free} className={styles.ownSegment} autoFocus={added && index === own.length - 1}
                  value={one.segment} error={problem !== undefined} onChange={segment => change(index, { segment })} />
                <NumberInput aria-label={`Points in segment ${index + 1}`} w={96} min={0} max={100} allowDecimal={false} clampBehavior="none"
                  value={one.points} error={problem !== undefined} onChange={points => change(index, { points })} />
                <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove ${one.segment || `segment ${index + 1}`}`}
                  onClick={() => { onChange(own.filter((_, at) => at !== index)); add.current?.focus(); }}><IconTrash size={16} /></ActionIcon>
              </Group>
              {problem && <Input.Error mt={4}>{problem}</Input.Error>}
            </div>
          );
        })}
        <Button ref={add} variant="default" leftSection={<IconPlus size={14} />} className={styles.addOwn}
          onClick={() => { setAdded(true); onChange([...own, { segment: '', points: draft.points }]); }}>Add a segment</Button>
      </Stack>
    </Input.Wrapper>
  );
}
